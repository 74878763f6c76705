namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// One job while the service supports the person in it. Of 100 jobs 74 last 6 weeks, 63 last 13 and 54 last 26, around
/// bit-2020 Table 4.1 (70% at 6 weeks) and the 65% that IPS Grow asks for at 13; support ends before 26 weeks for some, so
/// that fewer are recorded.
/// </summary>
internal sealed class JobCourse
{
    private const int SixWeeks = 42;
    private const int ThirteenWeeks = 91;
    private const int TwentySixWeeks = 182;
    private readonly int _lastsDays;

    private JobCourse(SyntheticJob job, int lastsDays, int supportDays) =>
        (Job, _lastsDays, SupportEnds) = (job, lastsDays, job.Start.AddDays(supportDays));

    public SyntheticJob Job { get; }

    /// <summary>The day from which the person needs no more support, if the job lasts.</summary>
    public DateOnly SupportEnds { get; }

    public static JobCourse Draw(DateOnly start, SyntheticEpisode episode, ServicePlan plan, Pcg32 chance)
    {
        var job = new SyntheticJob
        {
            Start = start,
            SpecialistCode = episode.SpecialistCode,
            HoursPerWeek = plan.HoursUnknownShare > 0 && chance.Chance(plan.HoursUnknownShare) ? null : Hours(chance),
            HoursAsBand = chance.Chance(plan.HoursAsBandShare),
            CompetitivePaid = !chance.Chance(0.02),
            FirstFourHoursWorked = !chance.Chance(0.01),
            Work = chance.Pick(Vocabulary.Work),
            ContractType = chance.Pick(Vocabulary.ContractTypes),
            Employer = chance.Pick(Vocabulary.Employers),
        };
        var roll = chance.Below(100);
        var lasts = roll < 26 ? chance.Between(2, SixWeeks - 1)
            : roll < 37 ? chance.Between(SixWeeks, ThirteenWeeks - 1)
            : roll < 46 ? chance.Between(ThirteenWeeks, TwentySixWeeks - 1)
            : chance.Between(TwentySixWeeks, 900);
        return new JobCourse(job, lasts, chance.Chance(0.62) ? chance.Between(185, 240) : chance.Between(95, 175));
    }

    public void Step(DateOnly day, Pcg32 chance)
    {
        var days = day.DayNumber - Job.Start.DayNumber;
        if (Reached(days, SixWeeks)) Job.SixWeeks ??= Job.Start.AddDays(SixWeeks);
        if (Reached(days, ThirteenWeeks) && Job.ThirteenWeeks is null)
        {
            Job.ThirteenWeeks = Job.Start.AddDays(ThirteenWeeks);
            if (Job.HoursPerWeek is not null && chance.Chance(0.15)) Job.HoursAt13Weeks = Hours(chance);
        }

        if (Reached(days, TwentySixWeeks)) Job.TwentySixWeeks ??= Job.Start.AddDays(TwentySixWeeks);
        if (days <= _lastsDays) return;
        Job.End = Job.Start.AddDays(_lastsDays);
        Job.EndReason = chance.Pick(Vocabulary.JobEndReasons);
    }

    private bool Reached(int days, int length) => days >= length && _lastsDays >= length;

    private static decimal Hours(Pcg32 chance) =>
        chance.Chance(0.25) ? chance.Between(4, 15) : chance.Pick(Vocabulary.HoursFrom16);
}
