using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>
/// Who did what on which day, read off the rows again for each question, with no thought for speed. Written from measures.md and apart
/// from the product's own way.
/// </summary>
internal sealed class PlainEvents(SiteRows rows)
{
    private List<(JobRow Job, EpisodeRow Episode)>? _jobStarts;

    private IEnumerable<DateOnly> CoveredEnds => rows.Coverage.Select(coverage => coverage.To);

    public DateOnly? CoverageEnd => CoveredEnds.Any() ? CoveredEnds.Max() : null;

    public bool InService(DateOnly day) => rows.Site.ServiceStart == null || day >= rows.Site.ServiceStart;

    public static DateOnly? EngagedOn(EpisodeRow episode)
    {
        var days = new[] { episode.VocationalProfile, episode.ThirdAppointment }.Where(day => day != null).ToList();
        return days.Count == 0 ? null : days.Min();
    }

    /// <summary>An engagement that counts.</summary>
    public DateOnly? Engaged(EpisodeRow episode) => EngagedOn(episode) is { } day && InService(day) ? day : null;

    public static string? EngagedBy(EpisodeRow episode) => episode.EngagedBy ?? episode.Specialist;

    public static string? OwnerOf(JobRow job, EpisodeRow episode) => job.SpecialistUnallocated ? null : job.Specialist ?? episode.Specialist;

    public EpisodeRow? EpisodeOf(JobRow job)
    {
        var mine = rows.Episodes.Where(episode => episode.Client == job.Client && episode.Referral != null);
        return job.NamedReferral != null
            ? mine.SingleOrDefault(episode => episode.Referral == job.NamedReferral && episode.Referral <= job.Start)
            : mine.Where(episode => episode.Referral <= job.Start).MaxBy(episode => episode.Referral);
    }

    public IEnumerable<(JobRow Job, EpisodeRow Episode)> JobStarts() => _jobStarts ??=
    [
        .. from job in rows.Jobs
           where (job.CompetitivePaid ?? true) && (job.FirstFourHoursWorked ?? true) && InService(job.Start)
           let episode = EpisodeOf(job)
           where episode is not null
           orderby job.Start
           select (job, episode),
    ];

    public JobRow? FirstJob(EpisodeRow episode) => JobStarts().Where(start => ReferenceEquals(start.Episode, episode)).Select(start => start.Job).FirstOrDefault();

    public static bool Larger(JobRow job) => job.HoursBand is { } band ? band == HoursBand.From16 : job.HoursPerWeek >= 16;

    public static bool HoursKnown(JobRow job) => job.HoursBand is not null || job.HoursPerWeek is not null;

    /// <summary>The day and owner of all events that a count measure counts.</summary>
    public IEnumerable<(DateOnly Day, string? Owner)> Of(MeasureKey key) => key switch
    {
        MeasureKey.Referrals => Dated(episode => episode.Referral, episode => episode.Specialist),
        MeasureKey.ReferralsInWork => Dated(episode => episode.EmployedAtReferral == true ? episode.Referral : null, episode => episode.Specialist),
        MeasureKey.Access => Dated(episode => episode.FirstMeaningfulContact, episode => episode.Specialist),
        MeasureKey.Engagements => Dated(EngagedOn, EngagedBy),
        MeasureKey.EngagementsToolRule => Dated(episode => episode.Discharge == null ? episode.VocationalProfile : null, EngagedBy),
        MeasureKey.Discharges => Dated(episode => episode.Discharge, episode => episode.Specialist),
        MeasureKey.JobStarts => JobStarts().Select(start => (start.Job.Start, OwnerOf(start.Job, start.Episode))),
        MeasureKey.FirstJobStarts => FirstJobs().Select(first => (first.Job.Start, OwnerOf(first.Job, first.Episode))),
        MeasureKey.Sustained6Weeks => Sustained(job => job.Sustained6Weeks, _ => true),
        MeasureKey.Sustained13Weeks => Sustained(job => job.Sustained13Weeks, _ => true),
        MeasureKey.Sustained26Weeks => Sustained(job => job.Sustained26Weeks, _ => true),
        MeasureKey.Sustained13WeeksUnder16Hours => Sustained(job => job.Sustained13Weeks, job => LargerAt13Weeks(job) == false),
        MeasureKey.Sustained13Weeks16HoursOrMore => Sustained(job => job.Sustained13Weeks, job => LargerAt13Weeks(job) == true),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a count of client events."),
    };

    public IEnumerable<(JobRow Job, EpisodeRow Episode)> FirstJobs() =>
        rows.Episodes.Select(episode => (Job: FirstJob(episode), Episode: episode)).Where(pair => pair.Job is not null).Select(pair => (pair.Job!, pair.Episode));

    private static bool? LargerAt13Weeks(JobRow job) =>
        job.HoursBandAt13Weeks is { } band ? band == HoursBand.From16 : HoursKnown(job) ? Larger(job) : null;

    private IEnumerable<(DateOnly Day, string? Owner)> Dated(Func<EpisodeRow, DateOnly?> day, Func<EpisodeRow, string?> owner) =>
        from episode in rows.Episodes
        let when = day(episode)
        where when != null && InService(when.Value)
        select (when.Value, owner(episode));

    private IEnumerable<(DateOnly Day, string? Owner)> Sustained(Func<JobRow, DateOnly?> reached, Func<JobRow, bool> band) =>
        from start in JobStarts()
        let day = reached(start.Job)
        where day != null && (start.Job.End == null || day <= start.Job.End)
        group (start.Job, start.Episode, Day: day.Value) by start.Episode into ofEpisode
        let first = ofEpisode.OrderBy(item => item.Day).ThenBy(item => item.Job.Start).First()
        where band(first.Job)
        select (first.Day, OwnerOf(first.Job, first.Episode));
}
