namespace Mhep.Data.Analytics.Statistics;

/// <summary>Deviates of the standard normal distribution, to the places that Fingertips and PHEindicatormethods use.</summary>
internal static class StandardNormal
{
    /// <summary>Leaves 1 of 40 on either side: 95% lies between.</summary>
    public const double Z95 = 1.959964;

    /// <summary>Leaves 1 of 1,000 on either side: 99.8% lies between.</summary>
    public const double Z998 = 3.090232;
}
