using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Reads the current rows of a table for comparison.</summary>
internal static class CurrentRows
{
    /// <summary>The current rows by slice; a slice without rows is absent.</summary>
    public static async Task<Dictionary<int, List<StoredRow>>> ReadAsync<TRow>(
        MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken)
        where TRow : VersionedRow
    {
        var bySlice = new Dictionary<int, List<StoredRow>>();
        if (active.VersionIds.Count == 0) return bySlice;
        var sliceOf = active.Slices.SelectMany(content => content.Chain, (content, version) => (version, content.Slice.Id))
            .ToDictionary(pair => pair.version, pair => pair.Id);
        var rows = context.Set<TRow>().BroughtBy(active)
            .Select(row => new { row.Id, row.SliceVersionId, row.KeyHash, row.ContentHash }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.SliceVersionId, row.Id)) continue;
            var slice = sliceOf[row.SliceVersionId];
            if (!bySlice.TryGetValue(slice, out var list)) bySlice.Add(slice, list = []);
            list.Add(new StoredRow(row.Id, row.KeyHash, row.ContentHash));
        }

        return bySlice;
    }
}
