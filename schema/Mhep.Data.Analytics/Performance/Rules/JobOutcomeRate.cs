using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>
/// From the service's start to the period's end: of those engaged, who started a first job. From rows it is one cohort; with
/// aggregate returns among the answers it is the two sums.
/// </summary>
internal sealed class JobOutcomeRate : MeasureRule
{
    public override Figure Of(UnitFacts unit, DateRange period)
    {
        if (unit.Start is not { } start || start > period.End)
            return unit.There.Overlaps(period) ? Figure.Missing : Figure.NotApplicable;
        var answered = Answer(unit, start, period.End);

        // A period of which nothing is known is missing, though something is known of the time before it.
        var there = unit.There.Within(period);
        if (!there.IsEmpty && there.Within(answered.All).IsEmpty) return Figure.Missing;
        var engaged = answered.Count(EventKind.Engagement, MeasureKey.Engagements);
        var started = answered.Returns.Count == 0
            ? StartedOfEngaged(unit, answered.Rows)
            : answered.Count(EventKind.FirstJobStart, MeasureKey.FirstJobStarts);
        return Figure.By(
            answered.Known(anything: engaged > 0 || started > 0),
            known => Figure.Of(known, Ratio.Of(started, engaged), started, engaged, answered.Origins));
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows)
    {
        if (unit.Start is not { } start) return;
        var answered = Answer(unit, start, period.End);
        answered.Trace(EventKind.Engagement, MeasureKey.Engagements, LineageRole.Denominator, rows);
        if (answered.Returns.Count > 0)
        {
            answered.Trace(EventKind.FirstJobStart, MeasureKey.FirstJobStarts, LineageRole.Numerator, rows);
            return;
        }

        if (answered.Rows.Last is not { } last) return;
        var started = unit.Record.Events[(int)EventKind.EngagedWithFirstJobStart].Trails(unit.Owner, DateRange.Between(DateOnly.MinValue, last));
        foreach (var trail in started) rows.Add(LineageRole.Numerator, 1, trail);
    }

    private static AnsweredDays Answer(UnitFacts unit, DateOnly start, DateOnly end) =>
        AnsweredDays.OfClients(unit, DateRange.Between(start, end), MeasureKey.FirstJobStarts, MeasureKey.Engagements);

    /// <summary>Only covered engagements have the event, which stands on the day by which both are so: it is enough to count up to the last covered day.</summary>
    private static int StartedOfEngaged(UnitFacts unit, DaySet covered) => covered.Last is { } last
        ? unit.Count(EventKind.EngagedWithFirstJobStart, DateRange.Between(DateOnly.MinValue, last))
        : 0;
}
