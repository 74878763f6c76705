using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.FirstJobs;

/// <summary>Follows those engaged in a period until their first job, discharge, or the end of coverage.</summary>
/// <param name="facts">The facts.</param>
public sealed class TimeToFirstJobFinder(Facts facts)
{
    /// <summary>The fewest people still waiting of whom the curve speaks: of fewer it is noise, and about single people.</summary>
    public const int MinimumAtRisk = 8;

    /// <summary>Those engaged at a site; null where 'to date' has no days.</summary>
    /// <param name="site">One of the facts' sites.</param>
    /// <param name="period">When they were engaged.</param>
    public TimeToFirstJob? OfSite(SiteFacts site, PeriodRequest period) => Find([UnitFacts.Of(site)], period);

    /// <summary>Those whom a specialist engaged; null where 'to date' has no days.</summary>
    /// <param name="specialist">A specialist of one of the facts' sites.</param>
    /// <param name="period">When they were engaged.</param>
    public TimeToFirstJob? OfSpecialist(SpecialistFacts specialist, PeriodRequest period) => Find([UnitFacts.Of(specialist)], period);

    /// <summary>Those engaged at any of several sites; null where 'to date' has no days, or there are no sites.</summary>
    /// <param name="sites">Sites of the facts, each once.</param>
    /// <param name="period">When they were engaged.</param>
    public TimeToFirstJob? OfSites(IReadOnlyList<SiteFacts> sites, PeriodRequest period) => Find([.. sites.Select(UnitFacts.Of)], period);

    private TimeToFirstJob? Find(IReadOnlyList<UnitFacts> units, PeriodRequest request)
    {
        var group = new UnitGroup(facts, units);
        if (units.Count == 0 || group.DaysOf(request) is not { } days) return null;
        var times = new List<TimeToJob>();
        foreach (var unit in units)
        {
            foreach (var run in AnsweredDays.OfClients(unit, days).Rows.Runs) unit.Record.TimesToFirstJob.Collect(unit.Owner, run, times);
        }

        var starters = times.Where(time => time.Started).ToList();
        var curve = WaitingCurve.Of(times, MinimumAtRisk);
        return new TimeToFirstJob
        {
            Median = group.Value(MeasureCatalogue.Find(MeasureKey.DaysToFirstJobMedian), CalendarPeriods.Whole(days), TargetScenario.Medium),
            MeanDaysOfStarters = Ratio.Of(starters.Sum(time => (decimal)time.Days), starters.Count)?.Rounded,
            Engaged = times.Count,
            Started = starters.Count,
            Discharged = times.Count(time => time.End == WaitEnd.Discharged),
            StillWaiting = times.Count(time => time.End == WaitEnd.StillWaiting),
            Curve = curve,
            RestatedByErasure = units.Any(unit => unit.Site.RestatedByErasure),
            Notes = [.. NotesOn(times, curve)],
        };
    }

    private static IEnumerable<string> NotesOn(List<TimeToJob> times, IReadOnlyList<FirstJobPoint> curve)
    {
        if (times.Count == 0) yield break;
        var lastDay = curve.Count == 0 ? -1 : curve[^1].Days;
        var atTheEnd = times.Where(time => time.End != WaitEnd.StillWaiting && time.Days > lastDay).ToList();
        if (times.Count < MinimumAtRisk) yield return "Too few to tell: the curve needs 8 people who are still waiting.";
        else if (atTheEnd.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"The curve stops before day {atTheEnd.Min(time => time.Days)}: fewer than 8 were still waiting then.");
        if (times.Exists(time => time.End == WaitEnd.Discharged))
            yield return "The median and `notStarted` take those discharged for people who were no longer watched; `startedShare` counts them as people who left without a job.";
        if (times.Exists(time => !time.Started)) yield return "The mean is of those who started alone: it leaves out whoever still waits or has left.";
    }
}
