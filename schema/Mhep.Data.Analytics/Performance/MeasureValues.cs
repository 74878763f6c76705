using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Performance;

/// <summary>Turns figures into values as answers carry them: rounded, with status, origin and interval.</summary>
internal static class MeasureValues
{
    /// <summary>The value of a figure, without target.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="value">Its value before rounding.</param>
    /// <param name="unit">Whose it is.</param>
    /// <param name="rule">What worked it out.</param>
    public static MeasureValue From(Measure measure, Period period, Figure figure, Ratio? value, UnitGroup unit, MeasureRule rule) => new()
    {
        Unit = unit,
        Rule = rule,
        Measure = measure.Key,
        Period = period,
        Value = value?.Rounded,
        Status = figure.Status,
        Numerator = Shown(figure.Numerator),
        Denominator = Shown(figure.Denominator),
        UnitsIncluded = figure.UnitsIncluded,
        UnitsMissing = figure.UnitsMissing,
        Interval = IntervalOf(measure, figure),
        Origin = figure.Status is ValueStatus.Exact or ValueStatus.Partial ? figure.Origins.ToKinds() : [],
    };

    private static decimal? Shown(decimal? number) => number is { } known ? Ratio.RoundedTo6Places(known) : null;

    /// <summary>Only of a share of a cohort: two sums from aggregate returns that pass 1 are none.</summary>
    private static Interval? IntervalOf(Measure measure, Figure figure) =>
        measure.Basis == RateBasis.Cohort && figure is { Value: not null, Numerator: { } over, Denominator: { } under } && over <= under
            ? Wilson.Of(over, under)
            : null;
}
