using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>How the rate of one group differs from that of the largest.</summary>
public sealed record SubgroupDifference
{
    /// <summary>The group.</summary>
    public required string Group { get; init; }

    /// <summary>The group with most people of whom something is known; of two alike the first.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>The group's rate less the other's, -1 to 1; null where either is not shown.</summary>
    public decimal? Difference { get; init; }

    /// <summary>95% interval of the difference, from Wilson's limits of both (Newcombe 1998); null where either is not shown.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The interval does not hold 0: the groups differ by more than chance explains. Null without an interval.</summary>
    public bool? IsMoreThanChance => Interval is { } interval ? interval.Lower > 0 || interval.Upper < 0 : null;
}
