using Mhep.Data.Analytics.Measures;
using Key = Mhep.Data.Analytics.Measures.MeasureKey;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Which figures can be released at all: counts and rates of sites and groups, by quarter and financial year; and which of the counts in
/// them are the same, or part of each other.
/// </summary>
public static class ClosedSet
{
    /// <summary>Parts of rates that are another count, or become it once a cohort is old enough. Where the values are the same, so are the counts.</summary>
    private static readonly Dictionary<CountKey, CountKey> Shared = new()
    {
        [new(Key.ReferralToEngagementRate)] = new(Key.Engagements),
        [Of(Key.ReferralToEngagementRate)] = new(Key.Referrals),
        [Of(Key.ReferralToEngagement90DaysRate)] = new(Key.Referrals),
        [new(Key.JobStartTo6WeekRate)] = new(Key.Sustained6Weeks),
        [Of(Key.JobStartTo6WeekRate)] = new(Key.FirstJobStarts),
        [new(Key.JobStartTo13WeekRate)] = new(Key.Sustained13Weeks),
        [Of(Key.JobStartTo13WeekRate)] = new(Key.FirstJobStarts),
        [new(Key.JobStartTo26WeekRate)] = new(Key.Sustained26Weeks),
        [Of(Key.JobStartTo26WeekRate)] = new(Key.FirstJobStarts),
        [new(Key.EngagementTo6WeekRate)] = new(Key.Sustained6Weeks),
        [Of(Key.EngagementTo6WeekRate)] = new(Key.Engagements),
        [new(Key.EngagementTo13WeekRate)] = new(Key.Sustained13Weeks),
        [Of(Key.EngagementTo13WeekRate)] = new(Key.Engagements),
        [new(Key.EngagementTo26WeekRate)] = new(Key.Sustained26Weeks),
        [Of(Key.EngagementTo26WeekRate)] = new(Key.Engagements),
        [Of(Key.Employment12MonthsRate)] = Of(Key.EmploymentRate),
        [Of(Key.CaseloadInWorkShare)] = new(Key.Caseload),
    };

    /// <summary>The measures; medians, means and contacts for each week are none. Counts come before the rates that they are parts of.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
        [.. MeasureCatalogue.All.Where(measure => measure.Unit is MeasureUnit.Count or MeasureUnit.Rate)];

    /// <summary>What is counted within what: together the parts are at most the whole.</summary>
    internal static IReadOnlyList<(CountKey Whole, CountKey[] Parts)> Nestings { get; } =
    [
        (new(Key.Referrals), [new(Key.ReferralsInWork)]),
        (new(Key.Referrals), [Of(Key.ReferralToEngagement90DaysRate)]),
        (Of(Key.ReferralToEngagement90DaysRate), [new(Key.ReferralToEngagement90DaysRate)]),
        (new(Key.JobStarts), [new(Key.FirstJobStarts)]),
        (new(Key.Sustained13Weeks), [new(Key.Sustained13WeeksUnder16Hours), new(Key.Sustained13Weeks16HoursOrMore)]),
        (new(Key.Caseload), [new(Key.CaseloadActive)]),
        (new(Key.Caseload), [new(Key.CaseloadInWorkShare)]),
        (new(Key.Engagements), [Of(Key.EmploymentRate)]),
        (new(Key.FirstJobStarts), [new(Key.EmploymentRate)]),
        (Of(Key.EmploymentRate), [Of(Key.Employment12MonthsRate)]),
        (Of(Key.Employment12MonthsRate), [new(Key.Employment12MonthsRate)]),
        (Of(Key.Sustained13WeeksOfDueRate), [new(Key.Sustained13WeeksOfDueRate)]),
        (new(Key.JobStarts), [Of(Key.JobStarts16HoursOrMoreShare)]),
        (Of(Key.JobStarts16HoursOrMoreShare), [new(Key.JobStarts16HoursOrMoreShare)]),
        (Of(Key.JobOutcomeRate), [new(Key.JobOutcomeRate)]),
    ];

    /// <summary>What a cumulative count grows by from one year to the next.</summary>
    internal static IReadOnlyList<(CountKey Cumulative, CountKey Growth)> Growths { get; } =
    [
        (new(Key.JobOutcomeRate), new(Key.FirstJobStarts)),
        (Of(Key.JobOutcomeRate), new(Key.Engagements)),
    ];

    /// <summary>Whether a measure is released by quarter, too: not what is counted since a service's start, or on a day.</summary>
    public static bool HasQuarters(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure is { Cumulative: false, Key: not (Key.Caseload or Key.CaseloadActive or Key.CaseloadInWorkShare) };
    }

    /// <summary>The count that a part of a rate is where the values are the same; else the key itself.</summary>
    internal static CountKey SharedOf(CountKey key) => Shared.GetValueOrDefault(key, key);

    private static CountKey Of(Key rate) => new(rate, IsDenominator: true);
}
