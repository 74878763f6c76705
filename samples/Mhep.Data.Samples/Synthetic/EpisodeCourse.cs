namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// Takes one episode through its working days: referred, looking for work, in work with support, gone. Who finds work is
/// decided at engagement, when is decided day by day, so that a summer in which hardly anyone was hired delays job starts
/// rather than undoing them.
/// </summary>
internal sealed class EpisodeCourse
{
    private const double ShareEngaging = 0.77;
    private const double ShareOfEmployedChangingJobs = 0.12;
    private const int LeastDaysToWork = 14;
    private const int LeastDaysLooking = 42;
    private const int MeanWeeksLookingInVain = 12;
    private const int WorkingDaysAWeek = 5;
    private const int MostJobs = 3;
    private readonly ServicePlan _plan;
    private readonly Pcg32 _chance;
    private readonly bool _willEngage;
    private readonly DateOnly? _firstContact;
    private readonly DateOnly _decided;
    private DateOnly? _lookingSince;
    private bool _willFindWork;
    private JobCourse? _job;

    public EpisodeCourse(SyntheticEpisode episode, ServicePlan plan, Pcg32 chance)
    {
        (Episode, _plan, _chance) = (episode, plan, chance);
        _willEngage = chance.Chance(ShareEngaging);
        var slower = PandemicYear.Referrals(episode.ReferralDate) < 1 ? chance.Below(22) : 0;
        var days = slower + (_willEngage ? chance.Mostly(5, 60) : chance.Around(28, 84));
        _decided = WorkingDays.OnOrAfter(episode.ReferralDate.AddDays(days));
        var contact = WorkingDays.OnOrAfter(episode.ReferralDate.AddDays(chance.Mostly(2, 20)));
        _firstContact = _willEngage ? Earlier(contact, _decided) : chance.Chance(0.6) ? contact : null;
    }

    public SyntheticEpisode Episode { get; }

    /// <summary>Not yet engaged, nor given up on.</summary>
    public bool Waiting => _lookingSince is null;

    /// <summary>One working day.</summary>
    /// <returns>Whether the person has left the service.</returns>
    public bool Step(DateOnly day)
    {
        if (Waiting) Wait(day);
        else if (_job is not null) Work(_job, day);
        else Look(day, _lookingSince!.Value);
        return Episode.Discharge is not null;
    }

    /// <summary>Ends the episode with the service, or leaves it open at the data's end.</summary>
    public void Close(DateOnly day, bool serviceEnds)
    {
        if (serviceEnds) Leave(day, "Service ended", _job is not null);
        else Settle(day);
    }

    private void Wait(DateOnly day)
    {
        if (_firstContact <= day) Episode.FirstContact ??= _firstContact;
        if (day < _decided) return;
        if (_willEngage) Engage(day);
        else Leave(day, _chance.Pick(Vocabulary.LeftBeforeEngaging), inWork: Episode.EmployedAtReferral);
    }

    private void Engage(DateOnly day)
    {
        Episode.EngagedBy = Episode.SpecialistCode;
        // Some are engaged by their third appointment, before anyone writes a profile down.
        if (_chance.Chance(0.08))
        {
            Episode.ThirdAppointment = day;
            Episode.VocationalProfile = After(day, _chance.Mostly(3, 20));
        }
        else
        {
            Episode.VocationalProfile = day;
            if (_chance.Chance(0.75)) Episode.ThirdAppointment = After(day, _chance.Between(7, 28));
        }

        if (_chance.Chance(0.88)) Episode.FirstEmployerContact = After(day, _chance.Mostly(3, 75));
        if (_chance.Chance(0.45)) Episode.BenefitsAdvice = After(day, _chance.Mostly(5, 60));
        LookForWork(day, Episode.EmployedAtReferral ? ShareOfEmployedChangingJobs : _plan.ShareFindingWork);
    }

    private void LookForWork(DateOnly day, double shareFindingWork)
    {
        _job = null;
        _lookingSince = day;
        _willFindWork = _chance.Chance(shareFindingWork);
    }

    private void Look(DateOnly day, DateOnly since)
    {
        var days = day.DayNumber - since.DayNumber;
        if (_willFindWork)
        {
            var workingDays = (_plan.WeeksToWork * WorkingDaysAWeek) - (LeastDaysToWork * WorkingDaysAWeek / 7.0);
            if (days >= LeastDaysToWork && _chance.Chance(PandemicYear.JobStarts(day) / workingDays)) StartJob(day);
        }
        else if (days >= LeastDaysLooking && _chance.Chance(1.0 / (MeanWeeksLookingInVain * WorkingDaysAWeek)))
        {
            if (Episode.EmployedAtReferral && Episode.Jobs.Count == 0) Leave(day, "Kept the job", inWork: true);
            else Leave(day, _chance.Pick(Vocabulary.LeftOutOfWork), inWork: false);
        }
    }

    private void StartJob(DateOnly day)
    {
        _job = JobCourse.Draw(day, Episode, _plan, _chance);
        Episode.JobList.Add(_job.Job);
    }

    private void Work(JobCourse course, DateOnly day)
    {
        course.Step(day, _chance);
        if (course.Job.End is not null) LookForWork(day, Episode.Jobs.Count < MostJobs ? 0.35 : 0);
        else if (day >= course.SupportEnds) Leave(day, "Settled in work", inWork: true);
    }

    private void Leave(DateOnly day, string reason, bool inWork)
    {
        Episode.Discharge = day;
        Episode.DischargeReason = reason;
        Episode.DischargeOutcome = inWork ? "In work" : "Not in work";
        Settle(day);
    }

    /// <summary>What was planned for later did not happen; the last contact lies before the end.</summary>
    private void Settle(DateOnly end)
    {
        if (Episode.VocationalProfile > end) Episode.VocationalProfile = null;
        if (Episode.ThirdAppointment > end) Episode.ThirdAppointment = null;
        if (Episode.FirstEmployerContact > end) Episode.FirstEmployerContact = null;
        if (Episode.BenefitsAdvice > end) Episode.BenefitsAdvice = null;
        if (Episode.FirstContact is not { } newest) return;

        if (Episode.Engagement > newest) newest = Episode.Engagement.Value;
        if (Episode.Jobs.Count > 0) newest = Episode.Jobs[^1].Start;
        // Most open cases were seen in the last four weeks; those that were not are CASELOAD without CASELOAD_ACTIVE.
        var daysAgo = Episode.Discharge is not null ? _chance.Mostly(0, 21)
            : _chance.Chance(0.88) ? _chance.Below(28)
            : _chance.Between(28, 75);
        var contact = WorkingDays.OnOrBefore(end.AddDays(-daysAgo));
        Episode.LastContact = contact > newest ? contact : newest;
    }

    private static DateOnly After(DateOnly day, int days) => WorkingDays.OnOrAfter(day.AddDays(days));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
