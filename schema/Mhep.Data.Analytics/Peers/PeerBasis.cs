using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Which measures units can be compared by.</summary>
internal static class PeerBasis
{
    /// <summary>A share of a cohort, which has intervals, a funnel and percentiles.</summary>
    public static bool IsShare(Measure measure) => measure is { Unit: MeasureUnit.Rate, Basis: RateBasis.Cohort };

    /// <summary>A count, which is divided by full-time equivalents before it is compared.</summary>
    public static bool IsCount(Measure measure) => measure.Unit == MeasureUnit.Count;

    /// <summary>Why a measure is not compared; null where it is.</summary>
    public static string? Refusal(Measure measure) => measure switch
    {
        { Unit: MeasureUnit.Count or MeasureUnit.PerWeek } => null,
        { Unit: MeasureUnit.Rate, Basis: RateBasis.Cohort } => null,
        { Unit: MeasureUnit.Rate } =>
            $"{measure.Key.ToName()} divides two flows of the same period, of different people, so units are not compared by it. {Instead(measure.Key)}",
        _ => $"{measure.Key.ToName()} is a median or a mean, for which no fair limits are known, so units are not compared by it.",
    };

    private static string Instead(MeasureKey key) => key switch
    {
        MeasureKey.ReferralToEngagementRate => "Ask for REFERRAL_TO_ENGAGEMENT_90_DAYS_RATE.",
        MeasureKey.EmploymentRate => "Ask for EMPLOYMENT_12_MONTHS_RATE.",
        MeasureKey.JobStartTo6WeekRate or MeasureKey.JobStartTo13WeekRate or MeasureKey.JobStartTo26WeekRate => "Ask for SUSTAINED_13_WEEKS_OF_DUE_RATE.",
        _ => "Ask for JOB_OUTCOME_RATE and SUSTAINED_13_WEEKS_OF_DUE_RATE.",
    };
}
