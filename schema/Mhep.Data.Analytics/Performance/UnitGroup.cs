using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>What a figure is asked for: one unit that has facts of its own, or several sites together.</summary>
/// <param name="facts">The facts that the units are part of.</param>
/// <param name="units">The units.</param>
internal sealed class UnitGroup(Facts facts, IReadOnlyList<UnitFacts> units)
{
    /// <summary>The facts that the units are part of.</summary>
    public Facts Facts => facts;

    public IReadOnlyList<UnitFacts> Units => units;

    private UnitFacts? Single => units.Count == 1 ? units[0] : null;

    /// <summary>The value of a measure with all that is said about it.</summary>
    public MeasureValue Value(Measure measure, Period period, TargetScenario scenario, bool perFte = false)
    {
        var rule = MeasureRules.Find(measure.Key, perFte);
        var figure = FigureOf(rule, period.Days);

        // A target is for the whole count: held against a count for each full-time equivalent it would mislead.
        var target = rule is PerFullTimeEquivalent ? default : TargetOf(measure, period.Days, scenario, figure);
        return MeasureValues.From(measure, period, figure, figure.Value, this, rule) with
        {
            Target = target.Target is { } agreed ? Ratio.RoundedTo6Places(agreed) : null,
            SuccessRate = target.SuccessRate?.Rounded,
        };
    }

    private Figure FigureOf(MeasureRule rule, DateRange days) => Single is { } unit ? rule.Of(unit, days) : rule.Over(facts, units, days);

    /// <summary>
    /// The days of a request; for 'to date' from the earliest start of the units to the last day of the newest month that is complete at
    /// any of them. Null where nothing is known that could say which days are meant.
    /// </summary>
    public DateRange? DaysOf(PeriodRequest request)
    {
        if (request.Days is { } days) return days;
        var start = units.Min(unit => unit.Start);
        var end = request.AsOf ?? NewestCompleteMonthEnd(units.Max(unit => unit.Record.LastReturnDay))
            ?? NewestCompleteMonthEnd(facts.LastReturnDay) ?? start;
        if (end is not { } last) return null;

        // Asked about a time before the service, the last day stands for it: there the unit was not.
        return DateRange.OrNone(start ?? last, last) ?? DateRange.Between(last, last);
    }

    private static DateOnly? NewestCompleteMonthEnd(DateOnly? lastDay)
    {
        if (lastDay is not { } day) return null;
        var month = ReportingMonth.Containing(day);
        if (month.Last == day) return day;
        return month.First > DateOnly.MinValue ? month.First.AddDays(-1) : null;
    }

    private TargetFigure TargetOf(Measure measure, DateRange days, TargetScenario scenario, Figure figure)
    {
        if (Single is { } unit) return TargetFigure.Of(unit, measure, days, scenario, figure);
        if (!measure.Additive) return default;
        var rule = MeasureRules.Find(measure.Key);
        var targets = new List<TargetFigure>(units.Count);
        foreach (var each in units)
        {
            var own = rule.Of(each, days);
            if (own.Known == ValueStatus.NotApplicable) continue;
            var target = TargetFigure.Of(each, measure, days, scenario, own);

            // The sum needs one of each; most programmes have some unit without, and then the others need not be looked up.
            if (target.Target is null) return default;
            targets.Add(target);
        }

        return TargetFigure.Sum(targets);
    }
}
