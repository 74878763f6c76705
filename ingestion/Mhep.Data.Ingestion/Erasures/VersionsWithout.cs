using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>
/// What versions of slices say of themselves once rows are taken out of them: how many rows they have, and the hash over all. Worked out for every version that
/// had one of the rows, whichever version brought it.
/// </summary>
/// <param name="context">In the write transaction.</param>
internal sealed class VersionsWithout(MhepDbContext context)
{
    private readonly List<(int Version, int Rows, long Hash)> _differences = [];

    /// <summary>How many versions had any of the rows.</summary>
    public int Count => _differences.Count;

    /// <summary>Works the differences out while the rows are still there.</summary>
    /// <param name="rows">The rows that will go.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task MeasureAsync(IReadOnlyList<PersonRow> rows, CancellationToken cancellationToken)
    {
        var brought = rows.Select(row => row.VersionId).Distinct().ToList();
        var slices = context.SliceVersions.Where(version => EF.Parameter(brought).Contains(version.Id)).Select(version => version.SliceId);
        var versions = await context.SliceVersions.AsNoTracking().Where(version => slices.Contains(version.SliceId))
            .Select(version => new { version.Id, version.BaseVersionId }).ToDictionaryAsync(version => version.Id, version => version.BaseVersionId, cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var removals = (await context.RowRemovals.AsNoTracking().Where(removal => EF.Parameter(ids).Contains(removal.RowId)).ToListAsync(cancellationToken))
            .ToLookup(removal => removal.RowId, removal => removal.SliceVersionId);
        foreach (var version in versions.Keys)
        {
            var chain = new HashSet<int>();
            for (int? id = version; id is { } next; id = versions[next]) chain.Add(next);
            var had = rows.Where(row => chain.Contains(row.VersionId) && !removals[row.Id].Any(chain.Contains)).ToList();
            if (had.Count > 0) _differences.Add((version, had.Count, had.Aggregate(0L, (sum, row) => unchecked(sum + TableDiff.Mix(row.KeyHash, row.ContentHash)))));
        }
    }

    /// <summary>Stores them.</summary>
    public async Task<int> StoreAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, rows, hash) in _differences)
        {
            var version = await context.SliceVersions.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.ContentHash, row.RowCount }).SingleAsync(cancellationToken);
            var (content, count) = (unchecked(version.ContentHash - hash), version.RowCount - rows);
            await context.SliceVersions.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ContentHash, content).SetProperty(row => row.RowCount, count), cancellationToken);
        }

        return _differences.Count;
    }
}
