using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>
/// Forgetting on SQLite. VACUUM writes every page anew: overwriting deleted content alone would leave the copies that earlier splits of pages left in
/// their free room. The write-ahead log, which has all old pages, is then cut to nothing.
/// </summary>
public sealed class SqliteScrub : IStorageScrub
{
    private const int Busy = 5;
    private const int Tries = 600;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc />
    public async Task<bool> ScrubAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await VacuumAsync(context, cancellationToken) && await CutLogAsync(context, cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> FilesOf(MhepDbContext context)
    {
        var path = Path.GetFullPath(context.Database.GetDbConnection().DataSource);
        return [.. new[] { path, path + "-wal", path + "-shm", path + "-journal" }.Where(File.Exists)];
    }

    /// <summary>As a value: 8 bytes, the most significant first. As the key of a table: groups of 7 bits.</summary>
    public IReadOnlyList<byte[]> BytesOf(long number)
    {
        var value = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(value, number);
        return [value, Varint((ulong)number)];
    }

    private static async Task<bool> VacuumAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            try
            {
                await context.Database.ExecuteSqlRawAsync("VACUUM;", cancellationToken);
                return true;
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
            {
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }

        return false;
    }

    /// <summary>A reader that began before keeps the log as it is; it ends sooner or later.</summary>
    private static async Task<bool> CutLogAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) == 0) return true;
            await Task.Delay(BetweenTries, cancellationToken);
        }

        return false;
    }

    /// <summary>https://www.sqlite.org/fileformat2.html#varint: big-endian groups of 7 bits; a ninth byte has 8.</summary>
    private static byte[] Varint(ulong number)
    {
        if (number >> 56 != 0)
        {
            var nine = new byte[9];
            nine[8] = (byte)(number & 0xFF);
            number >>= 8;
            for (var i = 7; i >= 0; i--, number >>= 7) nine[i] = (byte)(0x80 | (number & 0x7F));
            return nine;
        }

        var groups = new Stack<byte>();
        groups.Push((byte)(number & 0x7F));
        while ((number >>= 7) != 0) groups.Push((byte)(0x80 | (number & 0x7F)));
        return [.. groups];
    }
}
