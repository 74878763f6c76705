using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Writes new versions of slices, makes them current and raises the data version by one.</summary>
internal sealed class VersionWriter(
    MhepDbContext context, IBulkInsert bulk, Guid submission, IReadOnlyDictionary<int, int> sheets, DateTime acceptedAt, LoadProgress loaded)
{
    public async Task WriteAsync(List<SliceChange> changes, CancellationToken cancellationToken)
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
        dataVersion.Number++;
        dataVersion.NextRowId = rowIds.Upcoming;
        await MakeCurrentAsync(versions, dataVersion.Number, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
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

    /// <summary>Points each slice that this submission made a version of to that version, which is its newest.</summary>
    private async Task MakeCurrentAsync(List<SliceVersion> versions, long dataVersion, CancellationToken cancellationToken)
    {
        var changed = context.SliceVersions.Where(version => version.SubmissionId == submission).Select(version => version.SliceId);
        await context.Slices
            .Where(slice => changed.Contains(slice.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(
                    slice => slice.CurrentVersionId,
                    slice => context.SliceVersions.Where(version => version.SliceId == slice.Id).Max(version => (int?)version.Id)),
                cancellationToken);
        await bulk.InsertAsync(
            context,
            versions.Select(version => new CurrentVersionChange
            {
                DataVersion = dataVersion,
                SliceId = version.SliceId,
                VersionId = version.Id,
                ChangedAt = acceptedAt,
            }),
            cancellationToken);
    }
}
