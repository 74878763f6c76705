using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>A site on a day, as the rules look at it: figures come from the measures alone, so that a warning never says another number than a dashboard.</summary>
/// <param name="facts">The facts that the site is part of.</param>
/// <param name="site">The site.</param>
/// <param name="asOf">The day; what returns say of later days is left out.</param>
internal sealed class WatchedSite(Facts facts, SiteFacts site, DateOnly asOf)
{
    private readonly PerformanceFigures _figures = new(facts);

    public SiteFacts Site => site;

    public DateOnly AsOf => asOf;

    /// <summary>The last day that any return speaks of, up to the day; null where none does.</summary>
    public DateOnly? ReportedTo => UpToDay(site.Record.LastReturnDay);

    /// <summary>The last day that client-level returns cover, up to the day; null where there are none.</summary>
    public DateOnly? CoveredTo => UpToDay(site.Record.Covered.Last);

    /// <summary>The days on which the service ran; what is not known does not limit it.</summary>
    public DaySet Running { get; } = UnitFacts.ServiceDays(site);

    /// <summary>
    /// The newest quarter that ended, so many days before, by the end of what was returned, and in which the service ran; null where no
    /// return speaks of any.
    /// </summary>
    /// <param name="end">The end of what was returned.</param>
    /// <param name="daysAfter">How many days must have passed since the quarter's end.</param>
    public FinancialQuarter? NewestQuarter(DateOnly? end, int daysAfter = 0)
    {
        if (end is not { } last || site.Record.FirstReturnDay is not { } first) return null;
        for (var quarter = FinancialQuarter.Containing(last); quarter.Last >= first; quarter = Before(quarter))
        {
            if (quarter.Last.AddDays(daysAfter) <= last && Running.Overlaps(quarter.Days)) return quarter;
        }

        return null;
    }

    /// <summary>How far back an unbroken run of quarters goes: the first day of the first of them.</summary>
    /// <param name="newest">The newest of them.</param>
    /// <param name="isSo">Whether it was so in an earlier quarter too.</param>
    public DateOnly SinceQuarter(FinancialQuarter newest, Func<FinancialQuarter, bool> isSo)
    {
        var since = newest;
        for (var quarter = Before(newest); quarter.Last >= site.Record.FirstReturnDay && isSo(quarter); quarter = Before(quarter)) since = quarter;
        return since.First;
    }

    /// <summary>How far back something goes that is looked at on one day: the first of an unbroken run of ends of months.</summary>
    /// <param name="newest">The day on which it is so.</param>
    /// <param name="isSo">Whether it was so at the end of an earlier month too.</param>
    public DateOnly SinceMonthEnd(DateOnly newest, Func<DateOnly, bool> isSo)
    {
        var since = newest;
        for (var day = newest.AddDays(-newest.Day); day >= site.Record.FirstReturnDay && isSo(day); day = day.AddDays(-day.Day)) since = day;
        return since;
    }

    /// <summary>The site's figure.</summary>
    public MeasureValue Figure(MeasureKey measure, DateRange days, TargetScenario scenario = TargetScenario.Medium, bool perFte = false) =>
        _figures.OfSite(site, Question(measure, days, scenario, perFte))[0].Values[0];

    /// <summary>Each specialist's figure that is known.</summary>
    public IEnumerable<(SpecialistFacts Specialist, MeasureValue Figure)> SpecialistFigures(MeasureKey measure, DateRange days, bool perFte = false) =>
        _figures.BySpecialist(site.Specialists, Question(measure, days, TargetScenario.Medium, perFte))
            .Select(unit => (unit.Specialist!, unit.Series[0].Values[0])).Where(unit => unit.Item2 is { Status: ValueStatus.Exact, Value: not null });

    /// <summary>Whether the contract has a target for days inside these.</summary>
    public bool HasTarget(MeasureKey measure, DateRange days, TargetScenario scenario) => site.Reports.Targets.Any(target =>
        target.Measure == measure && target.Scenario == scenario && target.Specialist is null && days.Contains(target.Days));

    private static FinancialQuarter Before(FinancialQuarter quarter) => FinancialQuarter.Containing(quarter.First.AddDays(-1));

    private static PerformanceQuestion Question(MeasureKey measure, DateRange days, TargetScenario scenario, bool perFte) => new()
    {
        Measures = [measure],
        Period = PeriodRequest.Range(days.Start, days.End),
        Scenario = scenario,
        PerFte = perFte,
    };

    private DateOnly? UpToDay(DateOnly? last) => asOf < last ? asOf : last;
}
