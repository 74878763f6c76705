using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>
/// One count of events in the period divided by another over the same days: an aggregate return is used only when it reports both.
/// </summary>
/// <param name="numerator">What is counted.</param>
/// <param name="denominator">What it is divided by.</param>
internal sealed class EventRate(EventRate.Part numerator, EventRate.Part denominator) : MeasureRule
{
    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var answered = Answer(unit, period);
        var counted = answered.Count(numerator.Kind, numerator.ReportedAs);
        var of = answered.Count(denominator.Kind, denominator.ReportedAs);
        return Figure.By(
            answered.Known(anything: counted > 0 || of > 0),
            known => Figure.Of(known, Ratio.Of(counted, of), counted, of, answered.Origins));
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows)
    {
        var answered = Answer(unit, period);
        answered.Trace(numerator.Kind, numerator.ReportedAs, LineageRole.Numerator, rows);
        answered.Trace(denominator.Kind, denominator.ReportedAs, LineageRole.Denominator, rows);
    }

    private AnsweredDays Answer(UnitFacts unit, DateRange period) => numerator.ReportedAs is { } over && denominator.ReportedAs is { } under
        ? AnsweredDays.OfClients(unit, period, over, under)
        : AnsweredDays.OfClients(unit, period);

    /// <summary>One side of a rate.</summary>
    /// <param name="Kind">The event counted.</param>
    /// <param name="ReportedAs">What aggregate returns report it as; null: they do not.</param>
    internal readonly record struct Part(EventKind Kind, MeasureKey? ReportedAs = null);
}
