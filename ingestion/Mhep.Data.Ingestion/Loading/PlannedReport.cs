using System.Globalization;
using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Puts what a plan found into the report.</summary>
internal static class PlannedReport
{
    private const int MostFigures = 100;
    private const int MostReasons = 20;

    public static IngestionReport With(this IngestionReport report, LoadPlan plan, LoadEffect effect) => report with
    {
        DuplicateOf = plan.DuplicateOf,
        Findings = FindingLog.InOrder(report.Findings.Concat(effect.Findings)),
        Added = plan.SumOf(table => table.Added),
        Changed = plan.SumOf(table => table.Changed),
        Removed = plan.SumOf(table => table.Removed),
        Unchanged = plan.SumOf(table => table.Unchanged),
        Changes = Changes(plan),
        MovedFigures = [.. effect.MovedFigures.Take(MostFigures)],
        MovedFiguresInAll = effect.MovedFigures.Count,
        ConfirmationReasons = Reasons(effect),
    };

    /// <summary>A line a kind of rows and site: a workbook may hold thousands of months of contacts.</summary>
    private static List<SliceEffect> Changes(LoadPlan plan)
    {
        var groups = plan.Slices.GroupBy(slice => (slice.Draft.Kind, Site: slice.Draft.SiteId is { } site ? plan.Codes.SiteCodeOf(site) : null));
        return
        [
            .. groups.Select(group => new SliceEffect(
                group.Key.Kind,
                group.Key.Site,
                group.Count(),
                group.Sum(slice => slice.Tables.Sum(table => table.Added)),
                group.Sum(slice => slice.Tables.Sum(table => table.Changed)),
                group.Sum(slice => slice.Tables.Sum(table => table.Removed)),
                group.Sum(slice => slice.Tables.Sum(table => table.Unchanged)))),
        ];
    }

    private static List<string> Reasons(LoadEffect effect)
    {
        var reasons = effect.Findings.Where(finding => finding.Kind != FindingKinds.MoreFindings).Select(finding => finding.Message).ToList();
        return reasons.Count <= MostReasons
            ? reasons
            : [.. reasons.Take(MostReasons), string.Create(CultureInfo.InvariantCulture, $"{reasons.Count - MostReasons} more of the kind are in the report")];
    }

    private static int SumOf(this LoadPlan plan, Func<TableDiff, int> count) => plan.Slices.Sum(slice => slice.Tables.Sum(count));
}
