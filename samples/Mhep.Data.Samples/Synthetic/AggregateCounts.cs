namespace Mhep.Data.Samples.Synthetic;

/// <summary>A month of a site, or of one of its specialists, as an aggregate return counts it. 0 means none.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="SpecialistCode">Whose; null: the whole site.</param>
/// <param name="Referrals">Episodes referred.</param>
/// <param name="Engagements">Episodes engaged.</param>
/// <param name="FirstJobs">Episodes with their first job start.</param>
/// <param name="Jobs">Job starts, all of them.</param>
/// <param name="SixWeeks">Episodes that first reached 6 weeks in a job.</param>
/// <param name="ThirteenWeeksUnder16">Episodes that first reached 13 weeks, at less than 16 hours a week.</param>
/// <param name="ThirteenWeeksFrom16">Likewise, at 16 hours a week or more.</param>
/// <param name="TwentySixWeeks">Episodes that first reached 26 weeks.</param>
public sealed record AggregateCounts(
    DateOnly First,
    string? SpecialistCode,
    int Referrals,
    int Engagements,
    int FirstJobs,
    int Jobs,
    int SixWeeks,
    int ThirteenWeeksUnder16,
    int ThirteenWeeksFrom16,
    int TwentySixWeeks)
{
    private const decimal HoursLine = 16;

    /// <summary>Last day of the month.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>Whether there is anything but noughts.</summary>
    public bool Any =>
        Referrals + Engagements + FirstJobs + Jobs + SixWeeks + ThirteenWeeksUnder16 + ThirteenWeeksFrom16 + TwentySixWeeks > 0;

    /// <summary>Counts a month over the episodes of a site.</summary>
    public static AggregateCounts Count(IReadOnlyList<SyntheticEpisode> episodes, DateOnly first, string? specialist = null)
    {
        var last = first.AddMonths(1).AddDays(-1);
        bool In(DateOnly? day) => day >= first && day <= last;
        bool Of(string? code) => specialist is null || code == specialist;
        var jobs = episodes.SelectMany(episode => episode.Jobs).Where(job => job.Counts && Of(job.SpecialistCode)).ToList();
        int Sustained(Func<SyntheticJob, DateOnly?> reached, Func<SyntheticJob, bool> hours) => episodes.Count(episode =>
            episode.Jobs.Where(job => job.Counts && reached(job) is not null).MinBy(reached) is { } job
            && In(reached(job)) && Of(job.SpecialistCode) && hours(job));

        return new AggregateCounts(
            first,
            specialist,
            episodes.Count(episode => In(episode.ReferralDate) && Of(episode.ReferredTo)),
            episodes.Count(episode => In(episode.Engagement) && Of(episode.EngagedBy)),
            episodes.Count(episode => episode.FirstJob is { } job && In(job.Start) && Of(job.SpecialistCode)),
            jobs.Count(job => In(job.Start)),
            Sustained(job => job.SixWeeks, _ => true),
            Sustained(job => job.ThirteenWeeks, job => (job.HoursAt13Weeks ?? job.HoursPerWeek) < HoursLine),
            Sustained(job => job.ThirteenWeeks, job => (job.HoursAt13Weeks ?? job.HoursPerWeek) >= HoursLine),
            Sustained(job => job.TwentySixWeeks, _ => true));
    }
}
