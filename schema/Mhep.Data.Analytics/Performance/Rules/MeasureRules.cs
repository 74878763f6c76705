using System.Collections.Frozen;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>Which rule works out which measure.</summary>
internal static class MeasureRules
{
    private static readonly EventRate.Part Referrals = new(EventKind.Referral, MeasureKey.Referrals);
    private static readonly EventRate.Part Engagements = new(EventKind.Engagement, MeasureKey.Engagements);
    private static readonly EventRate.Part FirstJobStarts = new(EventKind.FirstJobStart, MeasureKey.FirstJobStarts);
    private static readonly EventRate.Part Sustained6 = new(EventKind.Sustained6Weeks, MeasureKey.Sustained6Weeks);
    private static readonly EventRate.Part Sustained13 = new(EventKind.Sustained13Weeks, MeasureKey.Sustained13Weeks);
    private static readonly EventRate.Part Sustained26 = new(EventKind.Sustained26Weeks, MeasureKey.Sustained26Weeks);

    private static readonly FrozenDictionary<MeasureKey, MeasureRule> Rules = Counts().Concat(Rates()).Concat(OthersThanCountsAndRates())
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Rule);

    private static readonly FrozenDictionary<MeasureKey, MeasureRule> CountsPerFullTimeEquivalent = Counts()
        .ToFrozenDictionary(entry => entry.Key, entry => (MeasureRule)new PerFullTimeEquivalent(entry.Rule));

    public static MeasureRule Find(MeasureKey key) => Rules[key];

    /// <summary>The rule of a question that wants counts, and nothing else, for each full-time equivalent in post.</summary>
    public static MeasureRule Find(MeasureKey key, bool perFte) =>
        perFte && CountsPerFullTimeEquivalent.TryGetValue(key, out var rule) ? rule : Rules[key];

    private static IEnumerable<(MeasureKey Key, MeasureRule Rule)> Counts() =>
    [
        (MeasureKey.Referrals, CountOf(Referrals)),
        (MeasureKey.ReferralsInWork, new EventCount(EventKind.ReferralInWork)),
        (MeasureKey.Access, new EventCount(EventKind.Access)),
        (MeasureKey.Engagements, CountOf(Engagements)),
        (MeasureKey.EngagementsToolRule, new EventCount(EventKind.EngagementByToolRule)),
        (MeasureKey.JobStarts, new EventCount(EventKind.JobStart, MeasureKey.JobStarts)),
        (MeasureKey.FirstJobStarts, CountOf(FirstJobStarts)),
        (MeasureKey.Sustained6Weeks, CountOf(Sustained6)),
        (MeasureKey.Sustained13Weeks, CountOf(Sustained13)),
        (MeasureKey.Sustained13WeeksUnder16Hours, new EventCount(EventKind.Sustained13WeeksUnder16Hours, MeasureKey.Sustained13WeeksUnder16Hours)),
        (MeasureKey.Sustained13Weeks16HoursOrMore, new EventCount(EventKind.Sustained13Weeks16HoursOrMore, MeasureKey.Sustained13Weeks16HoursOrMore)),
        (MeasureKey.Sustained26Weeks, CountOf(Sustained26)),
        (MeasureKey.Discharges, new EventCount(EventKind.Discharge)),
        (MeasureKey.EmployerContacts, new ContactCount()),
        (MeasureKey.Caseload, new CaseloadCount(shareInWork: false)),
        (MeasureKey.CaseloadActive, new ActiveCaseload()),
    ];

    private static IEnumerable<(MeasureKey Key, MeasureRule Rule)> Rates() =>
    [
        (MeasureKey.CaseloadInWorkShare, new CaseloadCount(shareInWork: true)),
        (MeasureKey.ReferralToEngagementRate, new EventRate(Engagements, Referrals)),
        (MeasureKey.ReferralToEngagement90DaysRate, FromRows(EventKind.MatureReferralEngaged, EventKind.MatureReferral)),
        (MeasureKey.JobOutcomeRate, new JobOutcomeRate()),
        (MeasureKey.EmploymentRate, FromRows(EventKind.OutOfWorkFirstJobStart, EventKind.OutOfWorkEngagement)),
        (MeasureKey.Employment12MonthsRate, FromRows(EventKind.MatureOutOfWorkEngagementInWork, EventKind.MatureOutOfWorkEngagement)),
        (MeasureKey.JobStartTo6WeekRate, new EventRate(Sustained6, FirstJobStarts)),
        (MeasureKey.JobStartTo13WeekRate, new EventRate(Sustained13, FirstJobStarts)),
        (MeasureKey.JobStartTo26WeekRate, new EventRate(Sustained26, FirstJobStarts)),
        (MeasureKey.Sustained13WeeksOfDueRate, FromRows(EventKind.FirstJobDueSustained, EventKind.FirstJobDue)),
        (MeasureKey.EngagementTo6WeekRate, new EventRate(Sustained6, Engagements)),
        (MeasureKey.EngagementTo13WeekRate, new EventRate(Sustained13, Engagements)),
        (MeasureKey.EngagementTo26WeekRate, new EventRate(Sustained26, Engagements)),
        (MeasureKey.JobStarts16HoursOrMoreShare, FromRows(EventKind.JobStart16HoursOrMore, EventKind.JobStartKnownHours)),
    ];

    private static IEnumerable<(MeasureKey Key, MeasureRule Rule)> OthersThanCountsAndRates() =>
    [
        (MeasureKey.EmployerContactsFaceToFacePerWeek, new ContactsPerWeek()),
        (MeasureKey.DaysToFirstJobMedian, new ObservationRule<TimeToJob>(
            record => record.TimesToFirstJob,
            time => time.Days,
            times => KaplanMeier.Median(times) is { } days ? Ratio.Of(days) : null)),
        (MeasureKey.DaysToFirstEmployerContactMean, new ObservationRule<int>(
            record => record.DaysToFirstEmployerContact,
            days => days,
            days => Ratio.Of(days.Sum(each => (decimal)each), days.Count),
            days => days.Sum(each => (decimal)each))),
        (MeasureKey.HoursPerWeekMedian, new ObservationRule<decimal>(record => record.HoursPerWeek, hours => hours, hours => Median.Of(hours))),
    ];

    private static EventCount CountOf(EventRate.Part part) => new(part.Kind, part.ReportedAs);

    // Who is in a numerator must be known person by person: totals do not say.
    private static EventRate FromRows(EventKind numerator, EventKind denominator) =>
        new(new EventRate.Part(numerator), new EventRate.Part(denominator));
}
