using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>People of the caseload met in the 28 days before, which is known on the last covered day alone.</summary>
internal sealed class ActiveCaseload : MeasureRule
{
    public override bool OfLastDay => true;

    public override Figure Of(UnitFacts unit, DateRange period)
    {
        if (unit.Record.Covered.Last != period.End) return Figure.NotApplicable;
        var people = unit.Record.Caseload.ActiveCount(unit.Owner);
        return Figure.By(
            CaseloadCount.KnownOn(unit, period.End, anything: people > 0),
            known => Figure.Of(known, Ratio.Of(people), people, denominator: null, Origins.ClientLevel));
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows) =>
        CaseloadCount.TraceStays(unit, stay => stay.Active, LineageRole.Numerator, rows);

    protected internal override (int Numerator, int Denominator) CountedTwice(Facts facts, IReadOnlyList<UnitFacts> units, DateOnly day) =>
        (facts.CountedTwice(
            units.Select(unit => unit.Site).ToHashSet(),
            (site, person) => site.Record.Caseload.IsActive(person)), 0);
}
