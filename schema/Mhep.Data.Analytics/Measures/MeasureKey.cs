namespace Mhep.Data.Analytics.Measures;

/// <summary>What a figure counts. Definitions: the measure catalogue (`measures`), and measures.md.</summary>
public enum MeasureKey
{
    /// <summary>Referrals whose date lies in the period.</summary>
    Referrals,

    /// <summary>Referrals of people employed when referred.</summary>
    ReferralsInWork,

    /// <summary>First meaningful contacts.</summary>
    Access,

    /// <summary>Engagements: the earlier of vocational profile started and third appointment.</summary>
    Engagements,

    /// <summary>Engagements as the IPS Grow reporting tool counts them: those who have left are dropped.</summary>
    EngagementsToolRule,

    /// <summary>Starts of competitive paid jobs, all jobs of an episode.</summary>
    JobStarts,

    /// <summary>First job starts of episodes: people into work.</summary>
    FirstJobStarts,

    /// <summary>Episodes whose job had lasted 6 weeks.</summary>
    Sustained6Weeks,

    /// <summary>Episodes whose job had lasted 13 weeks.</summary>
    Sustained13Weeks,

    /// <summary>Of those at 13 weeks, jobs of fewer than 16 hours a week.</summary>
    Sustained13WeeksUnder16Hours,

    /// <summary>Of those at 13 weeks, jobs of 16 hours a week or more.</summary>
    Sustained13Weeks16HoursOrMore,

    /// <summary>Episodes whose job had lasted 26 weeks.</summary>
    Sustained26Weeks,

    /// <summary>Episodes that ended.</summary>
    Discharges,

    /// <summary>People engaged and not discharged on the period's last day.</summary>
    Caseload,

    /// <summary>Of the caseload, people met in the 28 days before.</summary>
    CaseloadActive,

    /// <summary>Share of the caseload that was in work when referred.</summary>
    CaseloadInWorkShare,

    /// <summary>Contacts with employers.</summary>
    EmployerContacts,

    /// <summary>Face-to-face contacts with employers for each full-time week in post.</summary>
    EmployerContactsFaceToFacePerWeek,

    /// <summary>Engagements for each referral of the period.</summary>
    ReferralToEngagementRate,

    /// <summary>Share of referrals engaged within 90 days.</summary>
    ReferralToEngagement90DaysRate,

    /// <summary>Share of all engaged since the service's start who started a first job by the period's end.</summary>
    JobOutcomeRate,

    /// <summary>First job starts of people out of work for each of them engaged in the period.</summary>
    EmploymentRate,

    /// <summary>Share of people out of work who started a job within 12 months of engagement.</summary>
    Employment12MonthsRate,

    /// <summary>Episodes sustained 6 weeks for each first job start.</summary>
    JobStartTo6WeekRate,

    /// <summary>Episodes sustained 13 weeks for each first job start.</summary>
    JobStartTo13WeekRate,

    /// <summary>Episodes sustained 26 weeks for each first job start.</summary>
    JobStartTo26WeekRate,

    /// <summary>Share of first jobs whose 13 weeks fell due that lasted them.</summary>
    Sustained13WeeksOfDueRate,

    /// <summary>Episodes sustained 6 weeks for each engagement.</summary>
    EngagementTo6WeekRate,

    /// <summary>Episodes sustained 13 weeks for each engagement.</summary>
    EngagementTo13WeekRate,

    /// <summary>Episodes sustained 26 weeks for each engagement.</summary>
    EngagementTo26WeekRate,

    /// <summary>Share of job starts with known hours that are of 16 hours a week or more.</summary>
    JobStarts16HoursOrMoreShare,

    /// <summary>Median days from engagement to first job start, those still looking taken into account.</summary>
    DaysToFirstJobMedian,

    /// <summary>Mean days from engagement to the first employer contact.</summary>
    DaysToFirstEmployerContactMean,

    /// <summary>Median hours a week of job starts.</summary>
    HoursPerWeekMedian,
}
