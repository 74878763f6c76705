namespace Mhep.Data.Analytics;

/// <summary>
/// The kinds of dated events that measures count. Those below the blank line are derived when facts are built, so that a cohort
/// is a count like any other: each event stands on the day that decides whether it is in a period.
/// </summary>
internal enum EventKind
{
    Referral,
    ReferralInWork,
    Access,
    Engagement,
    EngagementByToolRule,
    JobStart,
    FirstJobStart,
    Sustained6Weeks,
    Sustained13Weeks,
    Sustained13WeeksUnder16Hours,
    Sustained13Weeks16HoursOrMore,
    Sustained26Weeks,
    Discharge,
    EmployerContact,
    EmployerContactFaceToFace,

    /// <summary>A referral 90 days or more before the end of coverage.</summary>
    MatureReferral,

    /// <summary>A mature referral engaged within 90 days, on the day of the referral.</summary>
    MatureReferralEngaged,

    /// <summary>The engagement of a person out of work when referred.</summary>
    OutOfWorkEngagement,

    /// <summary>The first job start of a person out of work when referred.</summary>
    OutOfWorkFirstJobStart,

    /// <summary>An out-of-work engagement 12 months or more before the end of coverage.</summary>
    MatureOutOfWorkEngagement,

    /// <summary>A mature out-of-work engagement with a first job start within 12 months, on the day of the engagement.</summary>
    MatureOutOfWorkEngagementInWork,

    /// <summary>Day 91 of a first job.</summary>
    FirstJobDue,

    /// <summary>Day 91 of a first job that reached 13 weeks.</summary>
    FirstJobDueSustained,

    /// <summary>Day 91 of a job that is not known to end before it, of an episode that has not reached 13 weeks by then.</summary>
    EvidenceDue,

    /// <summary>A job start with known hours.</summary>
    JobStartKnownHours,

    /// <summary>A job start of 16 hours a week or more.</summary>
    JobStart16HoursOrMore,

    /// <summary>A covered engagement with a first job start, on the later of the two days, for the specialist who engaged.</summary>
    EngagedWithFirstJobStart,
}
