using System.Globalization;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>
/// Looks for an erased person: in every column that could hold a mark of theirs, of every table that the model has, and byte by byte in every file of the
/// database. Finds what an erasure forgot, so it shares nothing with it.
/// </summary>
/// <param name="scrub">Knows the database's files.</param>
internal sealed class ErasureSearch(IStorageScrub scrub)
{
    private const int BlockBytes = 1 << 20;

    /// <summary>Searches tables and files.</summary>
    /// <param name="context">Without an open transaction.</param>
    /// <param name="marks">What to look for.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<IReadOnlyList<ErasureSearched>> RunAsync(MhepDbContext context, ErasureMarks marks, CancellationToken cancellationToken) =>
        [await TablesAsync(context, marks, cancellationToken), await FilesAsync(context, marks, cancellationToken)];

    private static async Task<ErasureSearched> TablesAsync(MhepDbContext context, ErasureMarks marks, CancellationToken cancellationToken)
    {
        var (tables, columns, found) = (new HashSet<string>(StringComparer.Ordinal), 0, 0);
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table);
            if (entity.GetTableName() is not { } table || store is not { } identifier) continue;
            foreach (var property in entity.GetProperties())
            {
                object?[] looked = Type.GetTypeCode(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
                {
                    TypeCode.Int64 => [marks.ClientId],
                    TypeCode.Object when property.ClrType == typeof(byte[]) => [marks.Lookup, marks.SealedOwnId],
                    _ => [],
                };
                if (looked.Length == 0 || property.GetColumnName(identifier) is not { } column) continue;
                tables.Add(table);
                columns++;
                foreach (var mark in looked.OfType<object>()) found += await CountAsync(context, table, column, mark, cancellationToken);
            }
        }

        return new ErasureSearched("tables", string.Create(CultureInfo.InvariantCulture, $"{columns} columns of {tables.Count} tables"), found);
    }

    private static async Task<int> CountAsync(MhepDbContext context, string table, string column, object mark, CancellationToken cancellationToken)
    {
        // Names come from the model, the value is a parameter.
#pragma warning disable EF1002
        return await context.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" = {{0}}", mark).SingleAsync(cancellationToken);
#pragma warning restore EF1002
    }

    private async Task<ErasureSearched> FilesAsync(MhepDbContext context, ErasureMarks marks, CancellationToken cancellationToken)
    {
        var patterns = new List<byte[]> { marks.Lookup };
        if (marks.SealedOwnId is { } sealedId) patterns.Add(sealedId);
        if (marks.ClientId is { } id) patterns.AddRange(scrub.BytesOf(id));
        var (files, bytes, found) = (scrub.FilesOf(context), 0L, 0);
        foreach (var path in files)
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            bytes += file.Length;
            found += await CountAsync(file, patterns, cancellationToken);
        }

        return new ErasureSearched("files of the database", string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes of {files.Count} files"), found);
    }

    /// <summary>Blocks overlap by the longest pattern, less one byte: nothing is missed between two, nor counted in both.</summary>
    private static async Task<int> CountAsync(FileStream file, List<byte[]> patterns, CancellationToken cancellationToken)
    {
        var longest = patterns.Max(pattern => pattern.Length);
        var block = new byte[BlockBytes + longest];
        var (kept, found) = (0, 0);
        while (true)
        {
            var read = await file.ReadAtLeastAsync(block.AsMemory(kept, BlockBytes), BlockBytes, throwOnEndOfStream: false, cancellationToken);
            var length = kept + read;
            var isLast = read < BlockBytes;
            var next = isLast ? length : length - (longest - 1);
            foreach (var pattern in patterns) found += Count(block.AsSpan(0, length), pattern, before: next);
            if (isLast) return found;
            block.AsSpan(next, length - next).CopyTo(block);
            kept = length - next;
        }
    }

    /// <summary>How often a pattern begins before a position.</summary>
    private static int Count(ReadOnlySpan<byte> block, byte[] pattern, int before)
    {
        var count = 0;
        for (var from = 0; from < block.Length;)
        {
            var at = block[from..].IndexOf(pattern);
            if (at < 0 || from + at >= before) return count;
            count++;
            from += at + 1;
        }

        return count;
    }
}
