using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Returns;

/// <summary>
/// Which sites have no outcomes report for a month. A running day is reported where client rows that claim all clients cover it, or
/// where it lies in an aggregate return that may answer and reports at least one total of the whole site: 0 is a report, blank is none.
/// A return for a longer time counts for each month in it.
/// </summary>
public static class MissingReports
{
    /// <summary>The sites without a report, in code order. Whether a report is due yet is the caller's to know.</summary>
    /// <param name="facts">All listed sites.</param>
    /// <param name="month">The month.</param>
    public static IReadOnlyList<MissingReport> Of(Facts facts, ReportingMonth month) =>
        [.. facts.Sites.Select(site => Of(site, month)).OfType<MissingReport>()];

    /// <summary>What a site has not reported of a month; null where all running days are reported, or the service ran on none.</summary>
    /// <param name="site">The site.</param>
    /// <param name="month">The month.</param>
    public static MissingReport? Of(SiteFacts site, ReportingMonth month)
    {
        var running = DaySet.Of(DateRange.OrNone(site.Description.ServiceStart, site.Description.ServiceEnd)).Within(month.Days);
        var reported = site.Record.CoveredFully.And(DaySet.Of(site.Record.Returns.All.Where(ReportsSomething).Select(totals => totals.Days)));
        var missing = running.Without(reported);
        return missing.IsEmpty ? null : new MissingReport(site, month, [.. missing.Runs], [.. ReceivedFor(site.Record, running, missing)]);
    }

    /// <summary>At least one total of the whole site; a sum in which a specialist's is missing is none of the whole site.</summary>
    private static bool ReportsSomething(ReportedTotals totals) =>
        ReportedTotals.Measures.Any(measure => totals[measure] is not null && !totals.IsIncomplete(measure));

    private static IEnumerable<ReceivedInstead> ReceivedFor(SiteRecord record, DaySet running, DaySet missing)
    {
        if (missing.DayCount < running.DayCount) yield return ReceivedInstead.OtherDays;
        if (!record.CoveredPartly.Within(missing).IsEmpty) yield return ReceivedInstead.NotAllClients;
        var silent = record.Returns.All.Where(totals => !DaySet.Of(totals.Days).Within(missing).IsEmpty).ToList();
        if (silent.Exists(totals => !HasTotal(totals))) yield return ReceivedInstead.Blank;
        if (silent.Exists(HasTotal)) yield return ReceivedInstead.SomeSpecialists;
        if (!record.ReturnsSetAside.Within(missing).IsEmpty) yield return ReceivedInstead.OverlapsClientRows;
    }

    private static bool HasTotal(ReportedTotals totals) => ReportedTotals.Measures.Any(measure => totals[measure] is not null);
}
