using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Analytics.Building;

/// <summary>Turns episodes and their jobs into events: which day each stands on, and whose it is.</summary>
/// <param name="owners">The site's specialists.</param>
/// <param name="events">Where events go.</param>
/// <param name="covered">Days covered by client-level returns.</param>
internal sealed class ClientEvents(OwnerCodes owners, EventLists events, DaySet covered)
{
    /// <summary>The age from which it is known whether a referral was engaged within 90 days.</summary>
    private const int EngagedWithinDays = 90;

    /// <summary>13 weeks: the start and 91 days.</summary>
    private const int DueAfterDays = 91;

    /// <summary>Someone on the caseload is active when met within so many days before the end of coverage.</summary>
    private const int ActiveWithinDays = 28;

    private readonly DateOnly? _coverageEnd = covered.Last;

    public List<Caseload.Stay> Stays { get; } = [];

    public List<(long Event, TimeToJob Value, Trail Trail)> TimesToFirstJob { get; } = [];

    public List<(long Event, int Value, Trail Trail)> DaysToFirstEmployerContact { get; } = [];

    public List<(long Event, decimal Value, Trail Trail)> HoursPerWeek { get; } = [];

    public void Add(EpisodeJobs jobs)
    {
        var episode = jobs.Episode;
        var owner = owners.PlaceOf(episode.Specialist);
        var engagedBy = episode.EngagedBy is null ? owner : owners.PlaceOf(episode.EngagedBy);
        var engaged = Earlier(episode.VocationalProfile, episode.ThirdAppointment);
        if (engaged is { } day) AddStay(episode, owner, day);

        // For all but the caseload, an engagement before the service's start is none.
        if (engaged is { } early && !events.Counts(early)) engaged = null;
        AddReferral(episode, owner, engaged);
        events.Add(EventKind.Access, owner, episode.FirstMeaningfulContact, TrailOf(episode));
        events.Add(EventKind.Discharge, owner, episode.Discharge, TrailOf(episode));
        if (engaged is { } known) AddEngagement(jobs, engagedBy, known);
        if (episode.Discharge is null) events.Add(EventKind.EngagementByToolRule, engagedBy, episode.VocationalProfile, TrailOf(episode));
        foreach (var job in jobs.Jobs) AddJob(job, OwnerOf(job, owner), TrailOf(job, episode));
        if (jobs.First is { } first) AddFirstJob(jobs, first, owner);
        AddSustained(jobs, owner);
        AddEvidenceDue(jobs, owner);
    }

    private static Trail TrailOf(EpisodeRow episode) => new(episode.Source);

    private static Trail TrailOf(EpisodeRow episode, JobRow? job) => new(episode.Source, job?.Source ?? 0);

    private static Trail TrailOf(JobRow job, EpisodeRow episode) => new(job.Source, episode.Source);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private int OwnerOf(JobRow job, int ownerOfEpisode) =>
        job.SpecialistUnallocated ? OwnerCodes.Unallocated : job.Specialist is null ? ownerOfEpisode : owners.PlaceOf(job.Specialist);

    private void AddReferral(EpisodeRow episode, int owner, DateOnly? engaged)
    {
        if (episode.Referral is not { } referral) return;
        var trail = TrailOf(episode);
        events.Add(EventKind.Referral, owner, referral, trail);
        if (episode.EmployedAtReferral == true) events.Add(EventKind.ReferralInWork, owner, referral, trail);
        if (!(_coverageEnd?.DayNumber - referral.DayNumber >= EngagedWithinDays)) return;
        events.Add(EventKind.MatureReferral, owner, referral, trail);
        if (engaged?.DayNumber <= referral.DayNumber + EngagedWithinDays) events.Add(EventKind.MatureReferralEngaged, owner, referral, trail);
    }

    private void AddEngagement(EpisodeJobs jobs, int owner, DateOnly engaged)
    {
        var episode = jobs.Episode;
        var firstJob = jobs.First?.Start;
        var trail = TrailOf(episode);
        var withJob = TrailOf(episode, jobs.First);
        events.Add(EventKind.Engagement, owner, engaged, trail);
        if (firstJob is { } job && covered.Contains(engaged))
            events.Add(EventKind.EngagedWithFirstJobStart, owner, job > engaged ? job : engaged, withJob);
        AddTimeToFirstJob(jobs, owner, engaged);
        if (episode.FirstEmployerContact is { } contact && contact <= _coverageEnd)
            DaysToFirstEmployerContact.Add((EventColumn.Pack(owner, engaged), DaysBetween(engaged, contact), trail));
        if (episode.EmployedAtReferral == true) return;
        events.Add(EventKind.OutOfWorkEngagement, owner, engaged, trail);
        if (engaged.Year == DateOnly.MaxValue.Year) return;
        var yearLater = engaged.AddYears(1);
        if (!(yearLater <= _coverageEnd)) return;
        events.Add(EventKind.MatureOutOfWorkEngagement, owner, engaged, trail);
        if (firstJob <= yearLater) events.Add(EventKind.MatureOutOfWorkEngagementInWork, owner, engaged, withJob);
    }

    private void AddTimeToFirstJob(EpisodeJobs jobs, int owner, DateOnly engaged)
    {
        if (_coverageEnd is not { } end) return;
        var episode = jobs.Episode;
        var firstJob = jobs.First?.Start;
        var (watchedUntil, otherwise) = episode.Discharge <= end ? (episode.Discharge.Value, WaitEnd.Discharged) : (end, WaitEnd.StillWaiting);
        var time = firstJob <= watchedUntil
            ? new TimeToJob(DaysBetween(engaged, firstJob.Value), WaitEnd.Started)
            : new TimeToJob(DaysBetween(engaged, watchedUntil), otherwise);
        TimesToFirstJob.Add((EventColumn.Pack(owner, engaged), time, TrailOf(episode, time.Started ? jobs.First : null)));
    }

    private void AddJob(JobRow job, int owner, Trail trail)
    {
        events.Add(EventKind.JobStart, owner, job.Start, trail);
        if (job.HoursPerWeek is { } hours) HoursPerWeek.Add((EventColumn.Pack(owner, job.Start), hours, trail));
        if (EpisodeJobs.BandAtStart(job) is not { } band) return;
        events.Add(EventKind.JobStartKnownHours, owner, job.Start, trail);
        if (band == HoursBand.From16) events.Add(EventKind.JobStart16HoursOrMore, owner, job.Start, trail);
    }

    private void AddFirstJob(EpisodeJobs jobs, JobRow first, int ownerOfEpisode)
    {
        var owner = OwnerOf(first, ownerOfEpisode);
        var trail = TrailOf(first, jobs.Episode);
        events.Add(EventKind.FirstJobStart, owner, first.Start, trail);
        if (jobs.Episode.EmployedAtReferral != true) events.Add(EventKind.OutOfWorkFirstJobStart, owner, first.Start, trail);
        if (first.Start.DayNumber > DateOnly.MaxValue.DayNumber - DueAfterDays) return;
        var due = first.Start.AddDays(DueAfterDays);
        events.Add(EventKind.FirstJobDue, owner, due, trail);
        if (first.Sustained13Weeks is { } reached && !(reached > first.End) && reached <= _coverageEnd)
            events.Add(EventKind.FirstJobDueSustained, owner, due, trail);
    }

    private void AddSustained(EpisodeJobs jobs, int ownerOfEpisode)
    {
        if (jobs.FirstSustained(job => job.Sustained6Weeks) is { } six)
            events.Add(EventKind.Sustained6Weeks, OwnerOf(six.Job, ownerOfEpisode), six.Day, TrailOf(six.Job, jobs.Episode));
        if (jobs.FirstSustained(job => job.Sustained26Weeks) is { } twentySix)
            events.Add(EventKind.Sustained26Weeks, OwnerOf(twentySix.Job, ownerOfEpisode), twentySix.Day, TrailOf(twentySix.Job, jobs.Episode));
        if (jobs.FirstSustained(job => job.Sustained13Weeks) is not { } thirteen) return;
        var owner = OwnerOf(thirteen.Job, ownerOfEpisode);
        events.Add(EventKind.Sustained13Weeks, owner, thirteen.Day, TrailOf(thirteen.Job, jobs.Episode));
        if (EpisodeJobs.BandAt13Weeks(thirteen.Job) is not { } band) return;
        var kind = band == HoursBand.From16 ? EventKind.Sustained13Weeks16HoursOrMore : EventKind.Sustained13WeeksUnder16Hours;
        events.Add(kind, owner, thirteen.Day, TrailOf(thirteen.Job, jobs.Episode));
    }

    /// <summary>Evidence is asked for once an episode: a job after one that lasted 13 weeks brings none.</summary>
    private void AddEvidenceDue(EpisodeJobs jobs, int ownerOfEpisode)
    {
        var reached = jobs.FirstSustained(job => job.Sustained13Weeks)?.Day;
        foreach (var job in jobs.Jobs)
        {
            if (job.Start.DayNumber > DateOnly.MaxValue.DayNumber - DueAfterDays) continue;
            var due = job.Start.AddDays(DueAfterDays);
            if (!(job.End < due) && !(reached < due)) events.Add(EventKind.EvidenceDue, OwnerOf(job, ownerOfEpisode), due, TrailOf(job, jobs.Episode));
        }
    }

    private void AddStay(EpisodeRow episode, int owner, DateOnly engaged)
    {
        var active = _coverageEnd is { } end && engaged <= end && !(episode.Discharge <= end)
            && episode.LastContact <= end && end.DayNumber - episode.LastContact.Value.DayNumber <= ActiveWithinDays;
        Stays.Add(new Caseload.Stay(
            episode.Client, owner, engaged.DayNumber, episode.Discharge?.DayNumber ?? PersonStays.Open, episode.EmployedAtReferral == true, active,
            episode.Source));
    }

    private static int DaysBetween(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber);
}
