using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>A site's client-level rows, read again because facts in memory hold no attribute of any client or job.</summary>
/// <param name="Context">Where more of the rows can be read, in the same snapshot.</param>
/// <param name="Active">Which rows are current in the version.</param>
/// <param name="Versions">The versions whose rows may be the site's.</param>
/// <param name="Facts">The site's facts, which know the row of each event. Aggregate returns are left out: totals say nothing of single clients.</param>
internal sealed record TracedSite(MhepDbContext Context, ActiveVersions Active, List<int> Versions, SiteFacts Facts)
{
    /// <summary>Reads sites as they were at a data version, one after the other, so that memory stays that of one.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="dataVersion">The version.</param>
    /// <param name="siteCodes">Which sites, as the list writes them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<TracedSite> ReadAsync(
        IDbContextFactory<MhepDbContext> database,
        long dataVersion,
        IReadOnlySet<string> siteCodes,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var active = await ActiveVersions.ReadAsOfAsync(context, dataVersion, cancellationToken);
        var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);
        var reader = new SiteRowsReader(context, active, directory);
        foreach (var source in directory.Sites.Where(source => siteCodes.Contains(source.Description.Code)))
        {
            var rows = (await reader.ReadAsync([source], cancellationToken))[0] with { Returns = [] };
            yield return new TracedSite(context, active, [.. source.Chains], SiteFacts.BuildTraced(rows));
        }
    }
}
