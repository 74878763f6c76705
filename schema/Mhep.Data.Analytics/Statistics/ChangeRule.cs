namespace Mhep.Data.Analytics.Statistics;

/// <summary>Why a point of a chart of change is more than chance explains: the four rules of Making Data Count, the first that holds.</summary>
public enum ChangeRule
{
    /// <summary>The point lies beyond a limit.</summary>
    OutsideLimits,

    /// <summary>It is one of seven or more points in a row that each rise, or each fall.</summary>
    Trend,

    /// <summary>It lies near a limit (beyond two thirds of the way), as two of three points in a row do on one side.</summary>
    TwoOfThreeNearLimit,

    /// <summary>It is one of seven or more points in a row on one side of the centre.</summary>
    OneSide,
}
