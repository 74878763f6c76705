using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Writes new versions of slices with their rows. Nobody sees them before they are made current.</summary>
internal sealed class VersionWriter(
    MhepDbContext context, IBulkInsert bulk, Guid submission, IReadOnlyDictionary<int, int> sheets, DateTime acceptedAt, LoadProgress loaded)
{
    /// <summary>Writes a version for each change.</summary>
    /// <returns>The versions, in the order of the changes.</returns>
    public async Task<IReadOnlyList<SliceVersion>> WriteAsync(List<SliceChange> changes, CancellationToken cancellationToken)
    {
        var dataVersion = await context.DataVersions.SingleAsync(cancellationToken);
        var versions = await NewVersionsAsync(changes, cancellationToken);
        await InsertSlicesAsync(changes, versions, cancellationToken);
        await bulk.InsertAsync(context, versions, cancellationToken);

        var rowIds = new NumberSequence(dataVersion.NextRowId);
        for (var i = 0; i < changes.Count; i++)
        {
            for (var table = 0; table < changes[i].Tables.Count; table++)
            {
                var target = new RowTarget(context, bulk, versions[i].Id, sheets, rowIds, loaded);
                await changes[i].Draft.Tables[table].InsertAsync(target, changes[i].Tables[table], cancellationToken);
            }
        }

        await bulk.InsertAsync(context, changes.SelectMany((change, i) => RemovalsOf(change, versions[i].Id)), cancellationToken);
        dataVersion.NextRowId = rowIds.Upcoming;
        await context.SaveChangesAsync(cancellationToken);
        return versions;
    }

    private static IEnumerable<RowRemoval> RemovalsOf(SliceChange change, int version) => change.Tables
        .SelectMany(table => table.Removals)
        .Order()
        .Select(row => new RowRemoval { SliceVersionId = version, RowId = row });

    private async Task<List<SliceVersion>> NewVersionsAsync(List<SliceChange> changes, CancellationToken cancellationToken)
    {
        var nextVersion = (await context.SliceVersions.MaxAsync(version => (int?)version.Id, cancellationToken) ?? 0) + 1;
        var nextSlice = (await context.Slices.MaxAsync(slice => (int?)slice.Id, cancellationToken) ?? 0) + 1;
        var known = changes.Select(change => change.Slice?.Id).OfType<int>().ToList();
        var numbers = await context.SliceVersions.Where(version => EF.Parameter(known).Contains(version.SliceId))
            .GroupBy(version => version.SliceId)
            .Select(versions => new { Slice = versions.Key, Last = versions.Max(version => version.Number) })
            .ToDictionaryAsync(last => last.Slice, last => last.Last, cancellationToken);
        return changes.ConvertAll(change => new SliceVersion
        {
            Id = nextVersion++,
            SliceId = change.Slice?.Id ?? nextSlice++,
            Number = change.Slice is null ? 1 : numbers.GetValueOrDefault(change.Slice.Id) + 1,
            BaseVersionId = change.Current?.Id,
            SubmissionId = submission,
            AcceptedAt = acceptedAt,
            ContentHash = change.ContentHash,
            RowCount = change.RowCount,
            DataFrom = change.Coverage.DataFrom,
            DataTo = change.Coverage.DataTo,
            AllClients = change.Coverage.AllClients,
        });
    }

    private Task InsertSlicesAsync(List<SliceChange> changes, List<SliceVersion> versions, CancellationToken cancellationToken) =>
        bulk.InsertAsync(
            context,
            changes.Zip(versions).Where(pair => pair.First.Slice is null).Select(pair => new Slice
            {
                Id = pair.Second.SliceId,
                Kind = pair.First.Draft.Kind,
                Key = pair.First.Draft.Key,
                ProviderId = pair.First.Draft.ProviderId,
                SiteId = pair.First.Draft.SiteId,
            }),
            cancellationToken);
}
