namespace Mhep.Data.Analytics.Measures;

/// <summary>COHORT: the numerator is a subset of the denominator (intervals, funnels, percentiles are allowed). IN_PERIOD: flow over flow; may pass 1.</summary>
public enum RateBasis
{
    /// <summary>The numerator is a subset of the denominator.</summary>
    Cohort,

    /// <summary>Two flows of the same period, one over the other: different people may be in each.</summary>
    InPeriod,
}
