using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>Contacts with employers in the period.</summary>
internal sealed class ContactCount : MeasureRule
{
    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var answered = AnsweredDays.OfContacts(unit, period);
        var count = answered.Count(EventKind.EmployerContact, reportedAs: null);
        return Figure.By(
            answered.Known(anything: count > 0),
            known => Figure.Of(known, Ratio.Of(count), count, denominator: null, answered.Origins));
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows) =>
        AnsweredDays.OfContacts(unit, period).Trace(EventKind.EmployerContact, reportedAs: null, LineageRole.Numerator, rows);
}
