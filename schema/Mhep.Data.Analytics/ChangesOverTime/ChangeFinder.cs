using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>Tells change from chance in a unit's own figures, month after month.</summary>
/// <param name="facts">The facts.</param>
public sealed class ChangeFinder(Facts facts)
{
    /// <summary>A site's chart; null for cumulative measures, whose months are not apart from each other.</summary>
    /// <param name="site">One of the facts' sites.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The whole period has no points, or it ends before it starts.</exception>
    public ChangeOverTime? OfSite(SiteFacts site, ChangeQuestion question) => Find([UnitFacts.Of(site)], site.Context, question);

    /// <summary>A specialist's chart, with the context of the site; null for cumulative measures.</summary>
    /// <param name="specialist">A specialist of one of the facts' sites.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The whole period has no points, or it ends before it starts.</exception>
    public ChangeOverTime? OfSpecialist(SpecialistFacts specialist, ChangeQuestion question) =>
        Find([UnitFacts.Of(specialist)], specialist.Site.Context, question);

    /// <summary>The chart of several sites together; null for cumulative measures.</summary>
    /// <param name="sites">Sites of the facts, each once.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The whole period has no points, or it ends before it starts.</exception>
    public ChangeOverTime? OfSites(IReadOnlyList<SiteFacts> sites, ChangeQuestion question) => Find([.. sites.Select(UnitFacts.Of)], [], question);

    private ChangeOverTime? Find(IReadOnlyList<UnitFacts> units, IReadOnlyList<Rows.ContextRow> context, ChangeQuestion question)
    {
        if (question.Grain == Grain.WholePeriod)
        {
            throw new MeasureRequestException(
                MeasureRequestErrors.GrainWithoutPeriods, "Change over time needs points: ask for the grain MONTH, QUARTER or FINANCIAL_YEAR.");
        }

        var measure = MeasureCatalogue.Find(question.Measure);
        if (measure.Cumulative) return null;
        var group = new UnitGroup(facts, units);
        var points = DaysOf(units, question) is { } days
            ? CalendarPeriods.Cut(days, question.Grain).Where(period => period.Days == CalendarPeriods.UnitOf(period.Start, question.Grain))
                .Select(period => new PointInTime(
                    group.Value(measure, period, TargetScenario.Medium),
                    units.Count != 1 || units[0].There.Contains(period.Days),
                    [.. context.Where(row => row.From <= period.End && !(row.To < period.Start))])).ToList()
            : [];
        return new ChangeChart(measure, question, units.Count > 1).Of(points);
    }

    /// <summary>The days asked about; without them all that returns speak of, of clients or of employer contacts.</summary>
    private static DateRange? DaysOf(IReadOnlyList<UnitFacts> units, ChangeQuestion question)
    {
        var from = question.From ?? units.Min(unit => Earlier(unit.Record.FirstReturnDay, unit.Record.ContactsCovered.First));
        var to = question.To ?? units.Max(unit => Later(unit.Record.LastReturnDay, unit.Record.ContactsCovered.Last));
        if (from is not { } first || to is not { } last) return null;
        return question is { From: not null, To: not null } ? PeriodRequest.Range(first, last).Days : DateRange.OrNone(first, last);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;
}
