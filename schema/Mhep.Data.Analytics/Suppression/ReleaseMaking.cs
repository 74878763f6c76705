using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>Makes the cells of a release from one version of the facts, and audits them before anyone sees them.</summary>
public static class ReleaseMaking
{
    /// <summary>All cells of the closed set that are not missing.</summary>
    /// <param name="facts">The version.</param>
    /// <param name="rule">The rule; no laxer than the default.</param>
    /// <exception cref="SuppressionException">The rule is laxer.</exception>
    public static IReadOnlyList<ReleasedCell> Of(Facts facts, SuppressionRule rule)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rule);
        rule.RequireNoLaxer();
        if (facts.Sites.Min(site => site.Record.FirstReturnDay) is not { } first || facts.LastReturnDay is not { } last) return [];
        var cells = new List<ReleasedCell>();
        foreach (var group in facts.Sites.GroupBy(site => site.Description.PolicyFocus))
        {
            List<SiteFacts> sites = [.. group];
            for (var day = FinancialYear.Containing(first).First; day <= last; day = FinancialYear.Containing(day).Last.AddDays(1))
                cells.AddRange(OfYear(facts, group.Key, sites, FinancialYear.Containing(day), rule));
        }

        return cells;
    }

    private static IEnumerable<ReleasedCell> OfYear(Facts facts, PolicyFocus focus, List<SiteFacts> sites, FinancialYear year, SuppressionRule rule)
    {
        var drafts = new List<GroupYear>();
        var figures = new PerformanceFigures(facts);
        var days = PeriodRequest.Of(year);
        foreach (var measure in ClosedSet.Measures)
        {
            var rows = sites.ConvertAll(site => RowOf(figures, site, measure, days));
            var draft = new GroupYear(focus, year, sites, measure, rows, rule);
            draft.FollowHeldBack(drafts.Where(count => ClosedSet.Contains(measure.Key, count.Measure.Key)));
            draft.Protect();
            drafts.Add(draft);
        }

        return drafts.SelectMany(draft => draft.Cells());
    }

    private static UnitCell?[] RowOf(PerformanceFigures figures, SiteFacts site, Measure measure, PeriodRequest days)
    {
        var cells = new UnitCell?[CellTable.Periods];
        var quarters = ClosedSet.HasQuarters(measure) ? Ask(Grain.Quarter) : [];
        for (var quarter = 0; quarter < quarters.Count; quarter++) cells[quarter] = CellOf(quarters[quarter]);
        cells[CellTable.Year] = CellOf(Ask(Grain.FinancialYear)[0]);
        return cells;

        IReadOnlyList<MeasureValue> Ask(Grain grain) =>
            figures.OfSite(site, new PerformanceQuestion { Measures = [measure.Key], Period = days, Grain = grain })[0].Values;
    }

    /// <summary>Only what is wholly known is released: part of a period would look like less of it.</summary>
    private static UnitCell? CellOf(MeasureValue value) => value is { Status: ValueStatus.Exact, Numerator: { } over } && decimal.IsInteger(over)
        ? new UnitCell { Numerator = (int)over, Denominator = (int?)value.Denominator }
        : null;
}
