using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>A measure for one group of clients.</summary>
public sealed record SubgroupFigure
{
    /// <summary>'25-34', 'Female', 'Receiving a benefit'.</summary>
    public required string Group { get; init; }

    /// <summary>Why there is a value or none: EXACT or PARTIAL with the measure, ROUNDED or SUPPRESSED in a release.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>A count, or a rate as a share; null where nothing is known, and for a rate of nobody.</summary>
    public decimal? Value { get; init; }

    /// <summary>How many are counted.</summary>
    public int? Numerator { get; init; }

    /// <summary>Of how many; null for a count.</summary>
    public int? Denominator { get; init; }

    /// <summary>95% Wilson interval of a rate.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The group's share of all whom the measure is about, those of whom nothing is known among them.</summary>
    public decimal? Share { get; init; }
}
