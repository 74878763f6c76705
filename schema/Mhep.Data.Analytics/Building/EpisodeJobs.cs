using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Analytics.Building;

/// <summary>One episode and the jobs of it that count as job starts, the first first.</summary>
internal sealed class EpisodeJobs
{
    /// <summary>Hours a week from which golab-2024 Table 2 counts a job as the larger kind.</summary>
    private const decimal LargerJobHours = 16m;

    private readonly List<JobRow> _jobs;

    private EpisodeJobs(EpisodeRow episode, List<JobRow> jobs)
    {
        Episode = episode;
        _jobs = jobs;
    }

    public EpisodeRow Episode { get; }

    public IReadOnlyList<JobRow> Jobs => _jobs;

    public JobRow? First => _jobs.Count > 0 ? _jobs[0] : null;

    /// <summary>Gives each of a person's jobs to the newest episode referred on or before its start, or to the one that the row names.</summary>
    /// <param name="episodes">All episodes of one person at one site.</param>
    /// <param name="jobs">All that person's jobs there.</param>
    /// <param name="events">Knows which days count.</param>
    public static IEnumerable<EpisodeJobs> Of(IEnumerable<EpisodeRow> episodes, IEnumerable<JobRow> jobs, EventLists events)
    {
        var newestFirst = episodes.OrderByDescending(episode => episode.Referral)
            .Select(episode => new EpisodeJobs(episode, [])).ToList();
        foreach (var job in jobs)
        {
            if (job.CompetitivePaid == false || job.FirstFourHoursWorked == false || !events.Counts(job.Start)) continue;
            var owner = job.NamedReferral is { } named
                ? newestFirst.Find(item => item.Episode.Referral == named)
                : newestFirst.Find(item => item.Episode.Referral <= job.Start);
            if (owner?.Episode.Referral <= job.Start) owner._jobs.Add(job);
        }

        foreach (var item in newestFirst) item._jobs.Sort(InOrder);
        return newestFirst;
    }

    /// <summary>The job that had first lasted so long, and the day; null where none did. A day after the job's end does not count.</summary>
    /// <param name="reachedOn">The day of one job.</param>
    public (JobRow Job, DateOnly Day)? FirstSustained(Func<JobRow, DateOnly?> reachedOn)
    {
        (JobRow Job, DateOnly Day)? first = null;
        foreach (var job in _jobs)
        {
            if (reachedOn(job) is { } day && !(day > job.End) && !(day >= first?.Day)) first = (job, day);
        }

        return first;
    }

    public static HoursBand? BandAtStart(JobRow job) => job.HoursBand ?? BandOf(job.HoursPerWeek);

    public static HoursBand? BandAt13Weeks(JobRow job) => job.HoursBandAt13Weeks ?? BandAtStart(job);

    private static HoursBand? BandOf(decimal? hours) => hours switch
    {
        null => null,
        >= LargerJobHours => HoursBand.From16,
        _ => HoursBand.Under16,
    };

    /// <summary>By start; what else may differ between two jobs of one day decides after it, so that the order of rows never does.</summary>
    private static int InOrder(JobRow left, JobRow right)
    {
        var byDays = DaysOf(left).CompareTo(DaysOf(right));
        if (byDays != 0) return byDays;
        var bySpecialist = string.CompareOrdinal(left.Specialist ?? "", right.Specialist ?? "");
        return bySpecialist != 0 ? bySpecialist : HoursOf(left).CompareTo(HoursOf(right));
    }

    private static (DateOnly, DateOnly, DateOnly, DateOnly, DateOnly) DaysOf(JobRow job) =>
        (job.Start, job.Sustained13Weeks ?? DateOnly.MaxValue, job.Sustained6Weeks ?? DateOnly.MaxValue,
            job.Sustained26Weeks ?? DateOnly.MaxValue, job.End ?? DateOnly.MaxValue);

    private static (bool, int, int, decimal) HoursOf(JobRow job) =>
        (job.SpecialistUnallocated, (int?)BandAt13Weeks(job) ?? -1, (int?)BandAtStart(job) ?? -1, job.HoursPerWeek ?? -1m);
}
