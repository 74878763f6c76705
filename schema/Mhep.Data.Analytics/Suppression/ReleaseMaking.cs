using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>Makes the cells of a release from one version of the facts, and audits them before anyone sees them.</summary>
public static class ReleaseMaking
{
    /// <summary>All cells of the closed set that are not missing.</summary>
    /// <param name="facts">The version.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="before">The cells of the release before; empty: there is none.</param>
    /// <param name="cancellationToken">Gives up; then nothing may be published.</param>
    /// <exception cref="SuppressionException">The release failed its audit: nothing may be published.</exception>
    public static IReadOnlyList<ReleasedCell> Of(Facts facts, SuppressionRule rule, IEnumerable<ReleasedCell> before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rule);
        rule.RequireSense();
        if (facts.Sites.Min(site => site.Record.FirstReturnDay) is not { } from || facts.LastReturnDay is not { } to) return [];
        var (first, last) = (FinancialYear.Containing(from), FinancialYear.Containing(to));
        var groups = facts.Sites.GroupBy(site => site.Description.PolicyFocus).OrderBy(group => group.Key).ToList();
        var hidden = before.Where(cell => cell.Status == ValueStatus.Suppressed).Select(PlaceOf).ToHashSet();
        var figures = new PerformanceFigures(facts);
        return [.. groups.SelectMany(group => Of(group.Key, [.. group.Select(site => Exact(figures, site, first, last))], (first, last), rule, hidden, cancellationToken))];
    }

    /// <summary>The cells of one policy focus.</summary>
    internal static IReadOnlyList<ReleasedCell> Of(
        PolicyFocus focus, IReadOnlyList<ExactSite> sites, (FinancialYear First, FinancialYear Last) years, SuppressionRule rule, IReadOnlySet<CellPlace>? hiddenBefore = null,
        CancellationToken cancellationToken = default)
    {
        var draft = new ReleaseDraft(sites, years.Last.First.Year - years.First.First.Year + 1, rule);
        if (hiddenBefore is { Count: > 0 })
            draft.KeepHidden(cell => hiddenBefore.Contains(new CellPlace(cell.Site?.Code, focus, cell.Region, cell.Measure.Key, cell.Period.Days(years.First))));
        new ReleaseAudit(draft, rule, Environment.ProcessorCount).Protect(cancellationToken);
        return [.. draft.Cells.Select(cell => Released(draft, cell, rule) with { PolicyFocus = focus, Days = cell.Period.Days(years.First) })];
    }

    private static CellPlace PlaceOf(ReleasedCell cell) => new(cell.SiteCode, cell.PolicyFocus, cell.Region, cell.Measure, cell.Days);

    private static ExactSite Exact(PerformanceFigures figures, SiteFacts site, FinancialYear first, FinancialYear last)
    {
        var exact = new Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)>();
        Take(Grain.Quarter, [.. ClosedSet.Measures.Where(ClosedSet.HasQuarters).Select(measure => measure.Key)]);
        Take(Grain.FinancialYear, [.. ClosedSet.Measures.Select(measure => measure.Key)]);
        return new ExactSite { Code = site.Code, ProviderCode = site.Description.ProviderCode, Region = site.Description.Region, Figures = exact };

        void Take(Grain grain, MeasureKey[] measures)
        {
            var question = new PerformanceQuestion { Measures = measures, Period = PeriodRequest.Range(first.First, last.Last), Grain = grain };
            foreach (var value in figures.OfSite(site, question).SelectMany(series => series.Values))
            {
                if (CellOf(value) is { } cell) exact.Add((value.Measure, PeriodOf(value.Period, first)), cell);
            }
        }
    }

    private static CellPeriod PeriodOf(Period period, FinancialYear first)
    {
        var months = (12 * (period.Start.Year - first.First.Year)) + period.Start.Month - first.First.Month;
        return new CellPeriod(months / 12, period.Grain == Grain.Quarter ? months % 12 / 3 : null);
    }

    /// <summary>Only what is wholly known is released: part of a period would look like less of it.</summary>
    private static (int Numerator, int? Denominator)? CellOf(MeasureValue value) =>
        value is { Status: ValueStatus.Exact, Numerator: { } over } && decimal.IsInteger(over) ? ((int)over, (int?)value.Denominator) : null;

    private static ReleasedCell Released(ReleaseDraft draft, DraftCell cell, SuppressionRule rule)
    {
        var shown = cell.Shown(draft.System, rule);
        return new ReleasedCell
        {
            SiteCode = cell.Site?.Code,
            Region = cell.Region,
            PolicyFocus = default,
            Measure = cell.Measure.Key,
            Days = default,
            Status = shown is null ? ValueStatus.Suppressed : ValueStatus.Rounded,
            Value = shown is { } parts ? parts.Denominator is { } under ? Ratio.Of(parts.Numerator, under)?.Rounded : parts.Numerator : null,
            Numerator = shown?.Numerator,
            Denominator = shown?.Denominator,
            UnitsIncluded = cell.Site is null ? cell.Sites.Count : 1,
            UnitsMissing = cell.SitesMissing,
            Providers = cell.Providers,
            LowerQuartile = shown is null ? null : cell.Statistics?.LowerQuartile,
            Median = shown is null ? null : cell.Statistics?.Median,
            UpperQuartile = shown is null ? null : cell.Statistics?.UpperQuartile,
            MeanOfUnits = shown is null ? null : cell.Statistics?.MeanOfUnits,
        };
    }
}
