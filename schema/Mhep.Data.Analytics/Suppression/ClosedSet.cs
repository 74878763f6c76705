using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>Which figures can be released at all: counts and rates of sites and groups, by quarter and financial year.</summary>
public static class ClosedSet
{
    private static readonly Dictionary<MeasureKey, (MeasureKey? Numerator, MeasureKey? Denominator)> SharedParts = new()
    {
        [MeasureKey.ReferralToEngagementRate] = (MeasureKey.Engagements, MeasureKey.Referrals),
        [MeasureKey.JobStartTo6WeekRate] = (MeasureKey.Sustained6Weeks, MeasureKey.FirstJobStarts),
        [MeasureKey.JobStartTo13WeekRate] = (MeasureKey.Sustained13Weeks, MeasureKey.FirstJobStarts),
        [MeasureKey.JobStartTo26WeekRate] = (MeasureKey.Sustained26Weeks, MeasureKey.FirstJobStarts),
        [MeasureKey.EngagementTo6WeekRate] = (MeasureKey.Sustained6Weeks, MeasureKey.Engagements),
        [MeasureKey.EngagementTo13WeekRate] = (MeasureKey.Sustained13Weeks, MeasureKey.Engagements),
        [MeasureKey.EngagementTo26WeekRate] = (MeasureKey.Sustained26Weeks, MeasureKey.Engagements),
        [MeasureKey.CaseloadInWorkShare] = (null, MeasureKey.Caseload),
    };

    /// <summary>The measures; medians, means and contacts for each week are none.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
        [.. MeasureCatalogue.All.Where(measure => measure.Unit is MeasureUnit.Count or MeasureUnit.Rate)];

    /// <summary>Whether a measure is released by quarter, too: not what is counted since a service's start, or on a day.</summary>
    public static bool HasQuarters(Measure measure) =>
        measure is { Cumulative: false, Key: not (MeasureKey.Caseload or MeasureKey.CaseloadActive or MeasureKey.CaseloadInWorkShare) };

    /// <summary>Whether a rate's parts are a count that is released itself: where that is held back, the rate is.</summary>
    internal static bool Contains(MeasureKey rate, MeasureKey count) =>
        SharedParts.TryGetValue(rate, out var parts) && (parts.Numerator == count || parts.Denominator == count);
}
