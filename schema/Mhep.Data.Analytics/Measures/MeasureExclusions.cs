using System.Collections.Frozen;

namespace Mhep.Data.Analytics.Measures;

/// <summary>What each measure leaves out, beside what its definition says that it counts.</summary>
internal static class MeasureExclusions
{
    private const string BeforeService = "Events before the service's start (listed).";
    private const string OutsideCoverage = "Days that no return covers are missing, not nought.";
    private const string JobsThatDoNotCount = "Jobs that are not competitive and paid, of which the first four hours were not worked, or that began before the referral.";
    private const string NotReached = "Days after coverage (due) and days after the job's end.";
    private const string TwoFlows = "Nobody: two flows of the period are divided. A unit of which either is not known leaves both.";
    private const string InWork = "Episodes in work at referral (blank counts as out of work).";

    private static readonly FrozenDictionary<MeasureKey, string> OfMeasure = new Dictionary<MeasureKey, string>
    {
        [MeasureKey.Referrals] = "Rows without a referral date (listed). " + BeforeService,
        [MeasureKey.ReferralsInWork] = "Rows without a referral date, and those whose employment at referral is blank. " + BeforeService,
        [MeasureKey.Access] = "Rows without a first meaningful contact. " + BeforeService,
        [MeasureKey.Engagements] = "Rows with neither a profile nor a third appointment. " + BeforeService,
        [MeasureKey.EngagementsToolRule] = "Everybody who has a discharge date, whenever; third appointments. " + BeforeService,
        [MeasureKey.JobStarts] = JobsThatDoNotCount + " " + BeforeService,
        [MeasureKey.FirstJobStarts] = "Second and later jobs of an episode. " + JobsThatDoNotCount + " " + BeforeService,
        [MeasureKey.Sustained6Weeks] = "A second job of the episode that lasts. " + NotReached + " " + JobsThatDoNotCount,
        [MeasureKey.Sustained13Weeks] = "A second job of the episode that lasts. " + NotReached + " " + JobsThatDoNotCount,
        [MeasureKey.Sustained13WeeksUnder16Hours] = "Jobs whose hours are unknown. " + NotReached + " " + JobsThatDoNotCount,
        [MeasureKey.Sustained13Weeks16HoursOrMore] = "Jobs whose hours are unknown. " + NotReached + " " + JobsThatDoNotCount,
        [MeasureKey.Sustained26Weeks] = "A second job of the episode that lasts. " + NotReached + " " + JobsThatDoNotCount,
        [MeasureKey.Discharges] = "Rows without a discharge date. " + BeforeService,
        [MeasureKey.Caseload] = "People not engaged yet, and those discharged on or before the day. A person with several episodes counts once.",
        [MeasureKey.CaseloadActive] = "People without a contact in the 28 days before; every day but the last of coverage.",
        [MeasureKey.CaseloadInWorkShare] = "People not engaged yet, and those discharged on or before the day; of the numerator, those whose employment at referral is blank.",
        [MeasureKey.EmployerContacts] = "Months for which no contacts were returned. " + BeforeService,
        [MeasureKey.EmployerContactsFaceToFacePerWeek] = "Contacts that are not face to face, and those of specialists whose share of full time is unknown.",
        [MeasureKey.ReferralToEngagementRate] = TwoFlows,
        [MeasureKey.ReferralToEngagement90DaysRate] = "Referrals younger than 90 days at the end of coverage. " + BeforeService,
        [MeasureKey.JobOutcomeRate] = "Engagements that no return covers. " + BeforeService,
        [MeasureKey.EmploymentRate] = InWork,
        [MeasureKey.Employment12MonthsRate] = InWork + " Engagements younger than 12 months at the end of coverage.",
        [MeasureKey.JobStartTo6WeekRate] = TwoFlows,
        [MeasureKey.JobStartTo13WeekRate] = TwoFlows,
        [MeasureKey.JobStartTo26WeekRate] = TwoFlows,
        [MeasureKey.Sustained13WeeksOfDueRate] = "First jobs whose day 91 lies outside the period; a later job of the same episode. " + JobsThatDoNotCount,
        [MeasureKey.EngagementTo6WeekRate] = TwoFlows,
        [MeasureKey.EngagementTo13WeekRate] = TwoFlows,
        [MeasureKey.EngagementTo26WeekRate] = TwoFlows,
        [MeasureKey.JobStarts16HoursOrMoreShare] = "Jobs whose hours at the start are unknown. " + JobsThatDoNotCount,
        [MeasureKey.DaysToFirstJobMedian] = "Nobody: discharge and the end of coverage end the watch. Engagements that no return covers are not watched.",
        [MeasureKey.DaysToFirstEmployerContactMean] = "Those without a first employer contact by the end of coverage.",
        [MeasureKey.HoursPerWeekMedian] = "Jobs whose hours are unknown or given as a band. " + JobsThatDoNotCount,
    }.ToFrozenDictionary();

    /// <summary>The sentence of a measure.</summary>
    public static string Of(MeasureKey key) => $"{OfMeasure[key]} {OutsideCoverage}";
}
