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

    protected override (int Numerator, int Denominator) CountedTwice(Facts facts, IReadOnlyList<UnitFacts> units, DateOnly day)
    {
        var sites = units.Select(unit => unit.Site).ToHashSet();
        var people = facts.Shared.CountedTwice(sites, (site, person) => site.Record.Caseload.Stays.IsThere(person, day));
        if (!shareInWork) return (people, 0);
        var inWork = facts.Shared.CountedTwice(sites, (site, person) => site.Record.Caseload.InWorkStays.IsThere(person, day));
        return (inWork, people);
    }
}
