using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>A count of events in the period, from rows or from aggregate returns.</summary>
/// <param name="kind">The event.</param>
/// <param name="reportedAs">What aggregate returns report it as; null: they do not.</param>
internal sealed class EventCount(EventKind kind, MeasureKey? reportedAs = null) : MeasureRule
{
    /// <summary>The event counted.</summary>
    public EventKind Kind => kind;

    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var answered = Answer(unit, period);
        var count = answered.Count(kind, reportedAs);
        return Figure.By(
            answered.Known(anything: count > 0),
            known => Figure.Of(known, Ratio.Of(count), count, denominator: null, answered.Origins));
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows) =>
        Answer(unit, period).Trace(kind, reportedAs, LineageRole.Numerator, rows);

    private AnsweredDays Answer(UnitFacts unit, DateRange period) => reportedAs is { } measure
        ? AnsweredDays.OfClients(unit, period, measure)
        : AnsweredDays.OfClients(unit, period);
}
