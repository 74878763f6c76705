using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>
/// A count divided by the full-time equivalents in post, on average over the period, worked out day by day. A unit of which someone's is not
/// known has none.
/// </summary>
/// <param name="count">The rule of the count.</param>
internal sealed class PerFullTimeEquivalent(MeasureRule count) : MeasureRule
{
    public override bool OfLastDay => count.OfLastDay;

    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var counted = count.Of(unit, period);
        if (!counted.IsKnown) return counted;
        if (!unit.Record.Posts.Any(post => post.IsKnown)) return Figure.Missing;
        if (FullTimeEquivalents.Days(unit, Running(unit, period)) is not { } fteDays) return Figure.Missing;
        var days = period.DayCount;
        return counted with { Value = Ratio.Of(counted.Numerator.GetValueOrDefault() * days, fteDays), Denominator = fteDays / days };
    }

    public override Figure Over(Facts facts, IReadOnlyList<UnitFacts> units, DateRange period)
    {
        var together = base.Over(facts, units, period);

        // Days are whole: worked out from them, the value is as exact as one unit's.
        return together.Denominator is { } fte
            ? together with { Value = Ratio.Of(together.Numerator.GetValueOrDefault() * period.DayCount, decimal.Round(fte * period.DayCount, 10)) }
            : together;
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows)
    {
        count.Trace(unit, period, rows);
        var running = Running(unit, period);
        foreach (var (owner, post) in unit.Record.Posts.Index())
        {
            if (post.IsKnown && (unit.Owner is null || unit.Owner == owner)) FullTimeEquivalents.Trace(post, running, period.DayCount, rows);
        }
    }

    protected internal override (int Numerator, int Denominator) CountedTwice(Facts facts, IReadOnlyList<UnitFacts> units, DateOnly day) =>
        count.CountedTwice(facts, units, day);

    private static DaySet Running(UnitFacts unit, DateRange period) => UnitFacts.ServiceDays(unit.Site).Within(period);
}
