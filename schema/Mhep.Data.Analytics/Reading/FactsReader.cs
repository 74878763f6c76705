using Mhep.Data.Analytics.Building;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>Reads facts from the database: the one place of this project that knows there is one.</summary>
public static class FactsReader
{
    /// <summary>Sites are read together up to so many rows, so that memory stays small at national scale and queries stay few.</summary>
    private const int RowsAtOnce = 50_000;

    /// <summary>
    /// Facts of the current data. The same content gives the same facts, whatever the ids of its rows and the order in which they came.
    /// </summary>
    /// <param name="database">Where to read.</param>
    /// <param name="previous">
    /// Earlier facts of this database: sites whose versions are still current are taken over, unless a commit since then changed stored rows
    /// and not only what is current (<see cref="DataVersions.OnlyPointersMovedAsync"/>). Null: everything is read.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts; the previous object itself when no commit has changed the data since.</returns>
    public static async Task<Facts> ReadAsync(IDbContextFactory<MhepDbContext> database, Facts? previous, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var number = await DataVersions.CurrentAsync(context, cancellationToken);
            if (previous?.DataVersion == number) return previous;
            var kept = previous is not null && await DataVersions.OnlyPointersMovedAsync(context, previous.DataVersion, number, cancellationToken) ? previous : null;
            var moved = kept is null ? null : await DataVersions.MovedSitesAsync(context, kept.DataVersion, number, cancellationToken);
            var active = moved is null
                ? await ActiveVersions.ReadAsync(context, cancellationToken)
                : await ActiveVersions.ReadAsync(context, slice => slice.SiteId == null || EF.Parameter(moved).Contains(slice.SiteId), cancellationToken);
            var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);

            // A commit in between may have changed one answer and not the other. Rows of a version never change, so from here on it cannot.
            if (await DataVersions.CurrentAsync(context, cancellationToken) != number) continue;
            return new Facts(number, await Sites(context, active, directory, kept, moved, cancellationToken), kept);
        }
    }

    /// <summary>Facts of the data as they were at an earlier data version: what was current then, with the list of sites and the targets of then.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="dataVersion">A number that the data have or had.</param>
    /// <param name="other">Facts of this database, of any data version: sites whose versions are the same are taken over.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<Facts> ReadAsOfAsync(
        IDbContextFactory<MhepDbContext> database, long dataVersion, Facts? other, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var active = await ActiveVersions.ReadAsOfAsync(context, dataVersion, cancellationToken);
        var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);
        var erased = await DataVersions.ErasedSinceAsync(context, dataVersion, cancellationToken);
        var restated = directory.Sites.Where(site => erased.Contains(site.SiteId)).Select(site => site.Description.Code).ToHashSet(StringComparer.Ordinal);
        var sites = await Sites(context, active, directory, other, moved: null, cancellationToken);
        return new Facts(dataVersion, sites.ConvertAll(site => Restated(site, restated.Contains(site.Code))), other);
    }

    /// <summary>Facts that are shared with other versions may say otherwise there.</summary>
    private static SiteFacts Restated(SiteFacts site, bool isRestated) => site.RestatedByErasure == isRestated
        ? site
        : new SiteFacts(site.Description, site.Record, site.Reports, site.Versions) { RestatedByErasure = isRestated };

    private static async Task<List<SiteFacts>> Sites(
        MhepDbContext context, ActiveVersions active, SiteDirectory directory, Facts? previous, IReadOnlyList<int?>? moved, CancellationToken cancellationToken)
    {
        var sites = new List<SiteFacts>();
        var changed = new List<SiteSource>();
        foreach (var source in directory.Sites)
        {
            // Of sites that did not move nothing was read: a commit costs what it changed, however large the rest is.
            var site = moved?.Contains(source.SiteId) == false ? previous?.Site(source.Description.Code) : TakenOver(source, directory, previous);
            if (site is not null) sites.Add(site);
            else changed.Add(source);
        }

        var reader = new SiteRowsReader(context, active, directory);
        var built = Task.FromResult<List<SiteFacts>>([]);
        foreach (var batch in Batches(changed))
        {
            var rows = await reader.ReadAsync(batch, cancellationToken);

            // One batch is built while the next is read; never two, so that memory holds the rows of two batches at most.
            sites.AddRange(await built);
            built = Task.Run(() => batch.Zip(rows, Build).ToList(), cancellationToken);
        }

        sites.AddRange(await built);
        return sites;
    }

    private static SiteFacts Build(SiteSource source, SiteRows rows) =>
        new(source.Description, SiteRecordBuilder.Build(rows), SiteReports.From(rows), source.Versions);

    /// <summary>
    /// The site's facts from before, with what the list of sites and the targets say now; null when its rows, or the service's dates that
    /// decide which of them count, have changed.
    /// </summary>
    private static SiteFacts? TakenOver(SiteSource source, SiteDirectory directory, Facts? previous)
    {
        if (previous?.Site(source.Description.Code) is not { } before || !before.Versions.SequenceEqual(source.Versions)) return null;
        var (was, now) = (before.Description, source.Description);
        if (was.Code != now.Code || was.ServiceStart != now.ServiceStart) return null;
        var targets = SiteReports.InOrder(directory.Targets[source.SiteId]);
        return was == now && targets.SequenceEqual(before.Reports.Targets)
            ? before
            : new SiteFacts(now, before.Record, before.Reports with { Targets = targets }, before.Versions);
    }

    private static IEnumerable<List<SiteSource>> Batches(List<SiteSource> sites)
    {
        var batch = new List<SiteSource>();
        var rows = 0;
        foreach (var site in sites)
        {
            if (batch.Count > 0 && rows + site.RowCount > RowsAtOnce)
            {
                yield return batch;
                batch = [];
                rows = 0;
            }

            batch.Add(site);
            rows += site.RowCount;
        }

        if (batch.Count > 0) yield return batch;
    }
}
