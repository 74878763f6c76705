using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>
/// The periods of a unit that may be compared: wholly inside what returns cover and inside the unit's time (service running, specialist
/// in post on every day), with an EXACT value. 0 competes.
/// </summary>
/// <param name="facts">The facts.</param>
/// <param name="unit">The unit.</param>
/// <param name="measure">The measure.</param>
/// <param name="perFte">Counts are divided by full-time equivalents in post.</param>
internal sealed class EligiblePeriods(Facts facts, UnitFacts unit, Measure measure, bool perFte)
{
    /// <summary>Our choice: rates, and means and medians of days, of fewer people are left out, since a maximum of noise is biased upwards.</summary>
    private const int MinimumDenominator = 8;

    private readonly MeasureRule _rule = MeasureRules.Find(measure.Key, perFte);

    /// <summary>The eligible periods, the earliest first, with those that somebody marked "not compared".</summary>
    /// <param name="asOf">The last day that a period may end on; null: the end of coverage.</param>
    /// <param name="grain">Month, quarter or financial year.</param>
    public List<ComparedPeriod> Until(DateOnly? asOf, Grain grain)
    {
        var record = unit.Record;
        var first = new[] { record.FirstReturnDay, record.ContactsCovered.First }.Min();
        var last = new[] { record.LastReturnDay, record.ContactsCovered.Last }.Max();
        if (asOf < last) last = asOf;
        if (first is not { } from || last is not { } to || from > to) return [];
        var eligible = new List<ComparedPeriod>();
        foreach (var period in CalendarPeriods.Cut(DateRange.Between(from, to), grain))
        {
            if (period.Days == CalendarPeriods.UnitOf(period.Start, grain) && Compared(period) is { } compared) eligible.Add(compared);
        }

        return eligible;
    }

    private ComparedPeriod? Compared(Period period)
    {
        if (!unit.There.Contains(period.Days)) return null;
        if (_rule.OfLastDay && !unit.Record.CoveredFully.Contains(period.Days)) return null;
        var figure = _rule.Of(unit, period.Days);
        if (figure is not { Status: ValueStatus.Exact, Value: { } value }) return null;
        if (measure.Unit is MeasureUnit.Rate or MeasureUnit.Days && figure.Denominator < MinimumDenominator) return null;
        var marked = PointInTime.ReasonNotToCompare(unit.Site.Context.Where(row => row.From <= period.End && !(row.To < period.Start)));
        return new ComparedPeriod(value, new UnitGroup(facts, [unit]).Value(measure, period, TargetScenario.Medium, perFte), marked);
    }
}
