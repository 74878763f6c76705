namespace Mhep.Data.Analytics.Statistics;

/// <summary>How funnel limits are worked out.</summary>
public enum FunnelMethod
{
    /// <summary>Centre ± z√(c(1 - c)/n), kept within 0 and 1, with z 1.959964 and 3.090232: where 5 or more are expected on either side.</summary>
    Normal,

    /// <summary>From sums of the binomial distribution: where fewer than 5 are expected to succeed, or not to.</summary>
    ExactBinomial,

    /// <summary>Chance's spread with the variance between units added to it, on the arcsine scale.</summary>
    OverdispersionAdjusted,
}
