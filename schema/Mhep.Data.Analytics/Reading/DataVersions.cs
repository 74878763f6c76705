using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>What the history of the data says of its numbers.</summary>
internal static class DataVersions
{
    /// <summary>The number of commits that have changed the data.</summary>
    public static Task<long> CurrentAsync(MhepDbContext context, CancellationToken cancellationToken) =>
        context.DataVersions.AsNoTracking().Select(version => version.Number).SingleAsync(cancellationToken);

    /// <summary>The number of the newest commit up to an instant that made another version of a slice current, or erased someone; 0 before the first.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="instant">UTC.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<long> AtAsync(MhepDbContext context, DateTime instant, CancellationToken cancellationToken)
    {
        var changed = await context.CurrentVersionChanges.Where(change => change.ChangedAt <= instant)
            .OrderByDescending(change => change.DataVersion).Select(change => change.DataVersion).FirstOrDefaultAsync(cancellationToken);
        var erased = await context.Erasures.Where(erasure => erasure.ErasedAt <= instant)
            .OrderByDescending(erasure => erasure.DataVersion).Select(erasure => erasure.DataVersion).FirstOrDefaultAsync(cancellationToken);
        return Math.Max(changed, erased);
    }

    /// <summary>Sites from which someone was erased after a data version, by id.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="dataVersion">The version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlySet<int>> ErasedSinceAsync(MhepDbContext context, long dataVersion, CancellationToken cancellationToken) =>
        await context.ErasedSites.Where(site => context.Erasures.Any(erasure => erasure.Id == site.ErasureId && erasure.DataVersion > dataVersion))
            .Select(site => site.SiteId).ToHashSetAsync(cancellationToken);

    /// <summary>
    /// Whether every commit from one number to another made another version of a slice current. One that did not has changed rows in place,
    /// as an erasure does: then rows read before are not what is stored, though their versions are still current, and facts are built anew.
    /// </summary>
    /// <param name="context">Where to read.</param>
    /// <param name="since">The earlier number; its own commit is not looked at.</param>
    /// <param name="until">The later number.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<bool> OnlyPointersMovedAsync(MhepDbContext context, long since, long until, CancellationToken cancellationToken) =>
        await context.CurrentVersionChanges.Where(change => change.DataVersion > since && change.DataVersion <= until)
            .Select(change => change.DataVersion).Distinct().LongCountAsync(cancellationToken) == until - since;

    /// <summary>
    /// The keys of the sites of which another version of something became current between two numbers; null where the list of sites or the
    /// targets changed, which are about all sites.
    /// </summary>
    /// <param name="context">Where to read.</param>
    /// <param name="since">The earlier number; its own commit is not looked at.</param>
    /// <param name="until">The later number.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<int?>?> MovedSitesAsync(MhepDbContext context, long since, long until, CancellationToken cancellationToken)
    {
        var moved = await context.CurrentVersionChanges.Where(change => change.DataVersion > since && change.DataVersion <= until)
            .Join(context.Slices, change => change.SliceId, slice => slice.Id, (_, slice) => slice.SiteId)
            .Distinct().ToListAsync(cancellationToken);
        return moved.Contains(null) ? null : moved;
    }
}
