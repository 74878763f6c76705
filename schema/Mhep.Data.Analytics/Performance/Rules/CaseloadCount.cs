using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>People on the caseload on the period's last day, or the share of them who were in work when referred.</summary>
/// <param name="shareInWork">The share in place of the count.</param>
internal sealed class CaseloadCount(bool shareInWork) : MeasureRule
{
    public override bool OfLastDay => true;

    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var day = period.End;
        var caseload = unit.Record.Caseload;
        var people = caseload.People.At(unit.Owner, day);
        var known = KnownOn(unit, day, anything: people > 0);
        if (!shareInWork)
            return Figure.By(known, status => Figure.Of(status, Ratio.Of(people), people, denominator: null, Origins.ClientLevel));
        var inWork = caseload.InWork.At(unit.Owner, day);
        return Figure.By(known, status => Figure.Of(status, Ratio.Of(inWork, people), inWork, people, Origins.ClientLevel));
    }

    /// <summary>What is known of a day: rows of the day's coverage, or nothing. Aggregate returns do not speak of the caseload.</summary>
    internal static ValueStatus KnownOn(UnitFacts unit, DateOnly day, bool anything)
    {
        var isFull = unit.Record.CoveredFully.Contains(day);
        var isCovered = isFull || unit.Record.CoveredPartly.Contains(day);
        if (!unit.There.Contains(day) && !(isCovered && anything)) return ValueStatus.NotApplicable;
        if (!isCovered) return ValueStatus.Missing;
        return isFull ? ValueStatus.Exact : ValueStatus.Partial;
    }

    /// <summary>The stays of one unit that pass, person by person.</summary>
    internal static void TraceStays(UnitFacts unit, Func<Caseload.Stay, bool> which, LineageRole role, TracedRows rows)
    {
        var stays = unit.Record.Caseload.Traced ?? throw new InvalidOperationException("The caseload was built without trails.");
        foreach (var stay in stays)
        {
            if ((unit.Owner is null || stay.Owner == unit.Owner) && which(stay)) rows.AddPerson(role, unit.Site.Description.ProviderCode, stay.Person, stay.Row);
        }
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows)
    {
        var day = period.End.DayNumber;
        TraceStays(unit, IsThere, shareInWork ? LineageRole.Denominator : LineageRole.Numerator, rows);
        if (shareInWork) TraceStays(unit, stay => stay.InWork && IsThere(stay), LineageRole.Numerator, rows);

        bool IsThere(Caseload.Stay stay) => stay.From <= day && day < stay.Until;
    }

    protected internal override (int Numerator, int Denominator) CountedTwice(Facts facts, IReadOnlyList<UnitFacts> units, DateOnly day)
    {
        var sites = units.Select(unit => unit.Site).ToHashSet();
        var people = facts.CountedTwice(sites, (site, person) => site.Record.Caseload.Stays.IsThere(person, day));
        if (!shareInWork) return (people, 0);
        var inWork = facts.CountedTwice(sites, (site, person) => site.Record.Caseload.InWorkStays.IsThere(person, day));
        return (inWork, people);
    }
}
