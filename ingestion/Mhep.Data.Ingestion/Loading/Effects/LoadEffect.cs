using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;

namespace Mhep.Data.Ingestion.Loading.Effects;

/// <summary>
/// What a plan would do to figures that are known: worked out before anything is stored, from the rows that are current and those
/// that would be. A site of which nothing is current yet costs nothing.
/// </summary>
/// <param name="MovedFigures">All figures of closed quarters that move, in order of site.</param>
/// <param name="Findings">What is worth a look, and worth asking about.</param>
internal sealed record LoadEffect(IReadOnlyList<MovedFigure> MovedFigures, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether someone has to confirm it.</summary>
    public bool HasToBeConfirmed => Findings.Count > 0;

    /// <summary>Works it out.</summary>
    /// <param name="context">In the transaction that the plan was made in.</param>
    /// <param name="plan">What would change.</param>
    /// <param name="workbook">The rows.</param>
    /// <param name="today">Quarters that end on this day or later are not closed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<LoadEffect> OfAsync(
        MhepDbContext context, LoadPlan plan, ParsedWorkbook workbook, DateOnly today, CancellationToken cancellationToken)
    {
        var log = new FindingLog(IngestionLimits.Default);
        var moved = new List<MovedFigure>();
        var sites = await AffectedSites.ReadAsync(context, plan, workbook, cancellationToken);
        foreach (var site in sites.OrderBy(site => site.Before.Site.Code, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (site.After is { } after && site.SendsClients && site.Base is { } known) KnownClientsDropped.Look(known, after, log);
            moved.AddRange(Restatements.Between(SiteFacts.Build(site.Before), site.After is { } rows ? SiteFacts.Build(rows) : null, today));
        }

        ClosedQuartersRestated.Look(moved, log);
        return new LoadEffect(moved, log.ToFindings());
    }
}
