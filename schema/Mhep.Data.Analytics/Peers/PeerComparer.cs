using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Compares units by exact facts, all over the same days. For those who may see them.</summary>
/// <param name="facts">The facts.</param>
public sealed class PeerComparer(Facts facts)
{
    /// <summary>The days of a request for a whole group, one for all of its units; null where nothing is known that could say which are meant.</summary>
    /// <param name="sites">The group.</param>
    /// <param name="request">The request.</param>
    public Period? PeriodOf(IReadOnlyList<SiteFacts> sites, PeriodRequest request) =>
        new UnitGroup(facts, [.. sites.Select(UnitFacts.Of)]).DaysOf(request) is { } days ? CalendarPeriods.Whole(days) : null;

    /// <summary>Compares the units of some sites: the sites themselves, their providers (by these sites alone) or their specialists.</summary>
    /// <param name="measure">What to compare. Counts are divided by full-time equivalents in post.</param>
    /// <param name="period">The days.</param>
    /// <param name="unit">What is compared with its like.</param>
    /// <param name="sites">The group.</param>
    /// <param name="isSeen">Which of its units may be seen; the others are no part of anything.</param>
    /// <exception cref="MeasureRequestException">There are too many units.</exception>
    public PeerFigures<UnitFigures> Compare(
        MeasureKey measure, Period period, PerformanceUnit unit, IReadOnlyList<SiteFacts> sites, Func<UnitFigures, bool> isSeen)
    {
        var entry = MeasureCatalogue.Find(measure);
        var isComparable = unit is not (PerformanceUnit.Programme or PerformanceUnit.PolicyFocus) && PeerBasis.Refusal(entry) is null;
        return PeerComparing.Of(entry, unit, isComparable ? Values(entry, period, unit, sites, isSeen) : []);
    }

    private IReadOnlyList<PeerValue<UnitFigures>> Values(
        Measure measure, Period period, PerformanceUnit unit, IReadOnlyList<SiteFacts> sites, Func<UnitFigures, bool> isSeen)
    {
        var question = new PerformanceQuestion { Measures = [measure.Key], Period = PeriodRequest.Range(period.Start, period.End) };
        return [.. new PerformanceFigures(facts).By(unit, sites, question).Where(isSeen).Select(figures => PeerBasis.IsCount(measure)
            ? PerFte(measure, period, figures, UnitsOf(figures, sites))
            : Of(figures, figures.Series[0].Values[0]))];
    }

    private static PeerValue<UnitFigures> Of(UnitFigures unit, MeasureValue value) => new()
    {
        Unit = unit,
        Code = $"{unit.Site?.Code ?? unit.Provider?.Code}/{unit.Specialist?.Code}",
        ProviderCode = unit.Provider?.Code ?? "",
        Value = value,
    };

    private static PeerValue<UnitFigures> PerFte(Measure measure, Period period, UnitFigures figures, IReadOnlyList<UnitFacts> units)
    {
        var value = figures.Series[0].Values[0] with { Target = null, SuccessRate = null };
        if (value.Numerator is not { } count) return Of(figures, value);

        // Who is on the caseload on a day is held against who was in post on it; events against all days.
        var days = MeasureRules.Find(measure.Key).OfLastDay ? DateRange.Between(period.End, period.End) : period.Days;
        var fteDays = units.Select(unit => FullTimeEquivalents.Days(unit, unit.There.Within(days))).Aggregate((decimal?)0, (sum, each) => sum + each);
        if (fteDays is null) return Of(figures, value with { Value = null, Status = ValueStatus.Missing });
        if (Ratio.Of(count * days.DayCount, fteDays.Value) is not { } perFte)
            return Of(figures, value with { Value = null, Status = ValueStatus.NotApplicable });
        var fte = fteDays.Value / days.DayCount;
        return Of(figures, value with { Value = perFte.Rounded, Denominator = Ratio.RoundedTo6Places(fte) }) with { Exact = perFte, ExactDenominator = fte };
    }

    private static IReadOnlyList<UnitFacts> UnitsOf(UnitFigures figures, IReadOnlyList<SiteFacts> sites)
    {
        if (figures.Specialist is { } specialist) return [UnitFacts.Of(specialist)];
        if (figures.Site is { } site) return [UnitFacts.Of(site)];
        return [.. sites.Where(each => figures.Provider?.Sites.Contains(each) == true).Select(UnitFacts.Of)];
    }
}
