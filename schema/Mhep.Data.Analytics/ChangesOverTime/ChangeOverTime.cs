using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>
/// A chart of individual values and moving ranges (XmR), as Making Data Count draws them: signal and noise apart. Limits are worked out from all
/// points and never anew from some.
/// </summary>
public sealed record ChangeOverTime
{
    /// <summary>What is measured.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The length of the periods.</summary>
    public required Grain Grain { get; init; }

    /// <summary>What the newest point says, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>One a period, the earliest first; whole months, quarters or years alone.</summary>
    public required IReadOnlyList<ChangePoint> Points { get; init; }

    /// <summary>How many of them centre and limits are made of.</summary>
    public required int PointsUsed { get; init; }

    /// <summary>Fewer than 12 points: the limits are trial limits, and will move.</summary>
    public required bool TrialLimits { get; init; }

    /// <summary>The mean; null where no two points follow each other, and then there are no limits either.</summary>
    public decimal? Centre { get; init; }

    /// <summary>Centre less 2.66 times the mean moving range; not below 0.</summary>
    public decimal? LowerLimit { get; init; }

    /// <summary>Centre and 2.66 times the mean moving range; of a COHORT rate not above 1.</summary>
    public decimal? UpperLimit { get; init; }

    /// <summary>Two thirds of the way from the centre to the lower limit; not below 0.</summary>
    public decimal? LowerNearLimit { get; init; }

    /// <summary>Two thirds of the way from the centre to the upper limit; of a COHORT rate not above 1.</summary>
    public decimal? UpperNearLimit { get; init; }

    /// <summary>The mean difference between a point and the next, without those left out.</summary>
    public decimal? MeanMovingRange { get; init; }

    /// <summary>How many differences passed 3.267 times their mean, and were left out of it.</summary>
    public required int MovingRangesLeftOut { get; init; }

    /// <summary>The contract's target of the newest point that has one.</summary>
    public decimal? Target { get; init; }

    /// <summary>Whether a service that goes on as it does will reach the target; null without target or limits.</summary>
    public TargetAssurance? Assurance { get; init; }

    /// <summary>What to know before reading the chart, in plain words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
