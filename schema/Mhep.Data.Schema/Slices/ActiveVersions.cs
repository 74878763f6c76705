using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Slices;

/// <summary>
/// Which stored rows count: the chains of versions that lead to each slice's current version, and the rows that were taken
/// out on the way. A row is current when its version is on a chain and it was not removed there.
/// </summary>
/// <remarks>
/// Reading rows takes two steps: <c>context.Episodes.BroughtBy(active)</c> lets the database leave out rows of versions that are on no
/// chain, and <see cref="Contains"/> leaves out those removed. Row ids are unique over all tables, so one set of removals serves all.
/// </remarks>
public sealed class ActiveVersions
{
    private readonly HashSet<int> _versionIds;
    private readonly HashSet<long> _removedRowIds;

    private ActiveVersions(IReadOnlyList<SliceContent> slices, HashSet<int> versionIds, HashSet<long> removedRowIds)
    {
        Slices = slices;
        _versionIds = versionIds;
        _removedRowIds = removedRowIds;
    }

    /// <summary>The slices that have a current version, by id.</summary>
    public IReadOnlyList<SliceContent> Slices { get; }

    /// <summary>Ids of all versions on the chains.</summary>
    public IReadOnlySet<int> VersionIds => _versionIds;

    /// <summary>Ids of the rows that a version on a chain took out.</summary>
    public IReadOnlySet<long> RemovedRowIds => _removedRowIds;

    /// <summary>What is current now, of all slices. Read in the transaction in which the rows are read, so that both agree.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<ActiveVersions> ReadAsync(MhepDbContext context, CancellationToken cancellationToken) =>
        ReadAsync(context, slice => true, cancellationToken);

    /// <summary>What is current now, of some slices.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="which">Which slices, <c>slice => slice.Kind == SliceKind.Sites</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ActiveVersions> ReadAsync(
        MhepDbContext context, Expression<Func<Slice, bool>> which, CancellationToken cancellationToken)
    {
        var slices = await context.Slices.AsNoTracking().Where(which).Where(slice => slice.CurrentVersionId != null)
            .OrderBy(slice => slice.Id).ToListAsync(cancellationToken);
        var chosen = context.Slices.Where(which);
        var versions = await context.SliceVersions.AsNoTracking()
            .Where(version => chosen.Any(slice => slice.Id == version.SliceId))
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        return await OfAsync(
            context, slices.ConvertAll(slice => ContentOf(slice, slice.CurrentVersionId.GetValueOrDefault(), versions)), versions, cancellationToken);
    }

    /// <summary>
    /// What was current when the data had an earlier number, of all slices: the newest change of each slice's pointer up to then says. A slice
    /// that came later, or all of whose versions were withdrawn by then, had nothing.
    /// </summary>
    /// <param name="context">Where to read.</param>
    /// <param name="dataVersion">A number that <see cref="DataVersion.Number"/> has or had.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ActiveVersions> ReadAsOfAsync(MhepDbContext context, long dataVersion, CancellationToken cancellationToken)
    {
        var newest = context.CurrentVersionChanges.Where(change => change.DataVersion <= dataVersion)
            .GroupBy(change => change.SliceId)
            .Select(changes => new { SliceId = changes.Key, DataVersion = changes.Max(change => change.DataVersion) });
        var current = await context.CurrentVersionChanges
            .Join(newest, change => new { change.SliceId, change.DataVersion }, last => last, (change, _) => new { change.SliceId, change.VersionId })
            .Where(change => change.VersionId != null)
            .ToDictionaryAsync(change => change.SliceId, change => change.VersionId.GetValueOrDefault(), cancellationToken);
        var slices = await context.Slices.AsNoTracking().OrderBy(slice => slice.Id).ToListAsync(cancellationToken);
        var versions = await context.SliceVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, cancellationToken);
        var contents = slices.Where(slice => current.ContainsKey(slice.Id)).Select(slice => ContentOf(slice, current[slice.Id], versions)).ToList();
        return await OfAsync(context, contents, versions, cancellationToken);
    }

    private static async Task<ActiveVersions> OfAsync(
        MhepDbContext context, IReadOnlyList<SliceContent> contents, Dictionary<int, SliceVersion> versions, CancellationToken cancellationToken)
    {
        var versionIds = contents.SelectMany(content => content.Chain).ToHashSet();

        // Only versions with a base remove rows; a first load reads nothing here.
        var removing = versionIds.Where(id => versions[id].BaseVersionId is not null).ToList();
        var removed = removing.Count == 0 ? [] : await context.RowRemovals
            .Where(removal => EF.Parameter(removing).Contains(removal.SliceVersionId))
            .Select(removal => removal.RowId).ToListAsync(cancellationToken);
        return new ActiveVersions(contents, versionIds, [.. removed]);
    }

    /// <summary>Whether a row is current.</summary>
    /// <param name="sliceVersionId">The row's <see cref="VersionedRow.SliceVersionId"/>.</param>
    /// <param name="rowId">The row's <see cref="VersionedRow.Id"/>.</param>
    public bool Contains(int sliceVersionId, long rowId) =>
        _versionIds.Contains(sliceVersionId) && !_removedRowIds.Contains(rowId);

    private static SliceContent ContentOf(Slice slice, int versionId, Dictionary<int, SliceVersion> versions)
    {
        var chain = new List<int>();
        for (int? id = versionId; id is { } next; id = versions[next].BaseVersionId) chain.Add(next);
        return new SliceContent(slice, versions[versionId], chain);
    }
}
