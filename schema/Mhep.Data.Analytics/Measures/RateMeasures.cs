namespace Mhep.Data.Analytics.Measures;

/// <summary>Catalogue entries of rates.</summary>
internal static class RateMeasures
{
    private const string LeftOut = "One younger than that at the end of coverage is left out.";

    public static IEnumerable<Measure> All =>
    [
        InPeriod(MeasureKey.ReferralToEngagementRate, "Referral to engagement rate", Sources.GoLab,
            "ENGAGEMENTS of the period divided by REFERRALS of the period.", "ENGAGEMENTS", "REFERRALS"),
        Cohort(MeasureKey.ReferralToEngagement90DaysRate, "Engaged within 90 days of referral", $"{Sources.Ours}; threshold {Sources.GoLab} Table C2",
            "Of episodes referred in the period, those engaged within 90 days; an engagement before the referral counts. " + LeftOut,
            "Of those, episodes engaged within 90 days", "Episodes referred in the period and 90 days or more before the end of coverage"),
        Cohort(MeasureKey.JobOutcomeRate, "Job outcome rate", $"{Sources.GoLab} Appendix A",
            "From the service's start (unknown: the first day of any return) to the period's end: of episodes engaged, those with a first job start by then. "
            + "Where aggregate returns are used it is first job starts divided by engagements, which may pass 1; then there is no interval.",
            "Of those, episodes with a first job start by the period's end", "Episodes engaged from the service's start to the period's end")
            with { Cumulative = true },
        InPeriod(MeasureKey.EmploymentRate, "Employment rate", Sources.PolicyNote,
            "Out-of-work episodes with a first job start in the period divided by out-of-work episodes engaged in it. In work at referral leaves both; blank counts as out of work and is reported.",
            "Out-of-work episodes with a first job start in the period", "Out-of-work episodes engaged in the period"),
        Cohort(MeasureKey.Employment12MonthsRate, "In work within 12 months", $"{Sources.Ours}, after {Sources.PolicyNote}",
            "Of out-of-work episodes engaged in the period, those with a first job start by the same day a year later (28 February for 29 February). " + LeftOut,
            "Of those, episodes with a first job start within 12 months", "Out-of-work episodes engaged in the period and 12 months or more before the end of coverage"),
        InPeriod(MeasureKey.JobStartTo6WeekRate, "Job start to 6 week rate", $"{Sources.GoLab}; {Sources.Bit} Table 4.1",
            "SUSTAINED_6_WEEKS of the period divided by FIRST_JOB_STARTS of the period.", "SUSTAINED_6_WEEKS", "FIRST_JOB_STARTS"),
        InPeriod(MeasureKey.JobStartTo13WeekRate, "Job start to 13 week rate", $"{Sources.GoLab}; {Sources.Bit}",
            "SUSTAINED_13_WEEKS of the period divided by FIRST_JOB_STARTS of the period.", "SUSTAINED_13_WEEKS", "FIRST_JOB_STARTS"),
        InPeriod(MeasureKey.JobStartTo26WeekRate, "Job start to 26 week rate", $"{Sources.GoLab}; {Sources.Bit} Table 4.1",
            "SUSTAINED_26_WEEKS of the period divided by FIRST_JOB_STARTS of the period.", "SUSTAINED_26_WEEKS", "FIRST_JOB_STARTS"),
        Cohort(MeasureKey.Sustained13WeeksOfDueRate, "Sustained 13 weeks, of those due", $"{Sources.Ours}, after {Sources.Framework} (65%)",
            "Of first job starts whose day 91 fell in the period, those whose own job reached 13 weeks by the end of coverage. Our choice: a later job of the same episode does not count here.",
            "Of those, first job starts whose job reached 13 weeks", "First job starts whose day 91 fell in the period"),
        InPeriod(MeasureKey.EngagementTo6WeekRate, "Engagement to 6 week rate", $"{Sources.Bit} Figure 2",
            "SUSTAINED_6_WEEKS of the period divided by ENGAGEMENTS of the period.", "SUSTAINED_6_WEEKS", "ENGAGEMENTS"),
        InPeriod(MeasureKey.EngagementTo13WeekRate, "Engagement to 13 week rate", $"{Sources.Bit} Figure 2",
            "SUSTAINED_13_WEEKS of the period divided by ENGAGEMENTS of the period.", "SUSTAINED_13_WEEKS", "ENGAGEMENTS"),
        InPeriod(MeasureKey.EngagementTo26WeekRate, "Engagement to 26 week rate", $"{Sources.Bit} Figure 2",
            "SUSTAINED_26_WEEKS of the period divided by ENGAGEMENTS of the period.", "SUSTAINED_26_WEEKS", "ENGAGEMENTS"),
        Cohort(MeasureKey.JobStarts16HoursOrMoreShare, "Share of job starts of 16 hours or more", $"{Sources.Bit} section 3.5",
            "Of JOB_STARTS of the period with known hours at the start, by number or by band, those of 16 hours a week or more.",
            "Of those, jobs of 16 hours a week or more", "Jobs started in the period with known hours"),
    ];

    private static Measure InPeriod(MeasureKey key, string name, string source, string definition, string numerator, string denominator) =>
        Cohort(key, name, source, definition, numerator, denominator) with { Basis = RateBasis.InPeriod };

    private static Measure Cohort(MeasureKey key, string name, string source, string definition, string numerator, string denominator) => new()
    {
        Key = key,
        Name = name,
        Definition = definition,
        Numerator = numerator,
        Denominator = denominator,
        Unit = MeasureUnit.Rate,
        Basis = RateBasis.Cohort,
        Cumulative = false,
        Additive = false,
        HigherIsBetter = true,
        Source = source,
    };
}
