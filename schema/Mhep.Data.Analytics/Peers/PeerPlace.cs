using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Peers;

/// <summary>The place of one unit among its peers. All but the value is null where the unit is not part of the comparison.</summary>
/// <typeparam name="TUnit">How the caller knows units.</typeparam>
public sealed record PeerPlace<TUnit>
{
    /// <summary>The unit.</summary>
    public required TUnit Unit { get; init; }

    /// <summary>Its value.</summary>
    public required MeasureValue Value { get; init; }

    /// <summary>What chance alone could make of it: Wilson's 95% interval of a rate, Byar's of a count for each full-time equivalent.</summary>
    public Interval? Interval { get; init; }

    /// <summary>0 to 1: share of the units compared, this one among them, at or below its value.</summary>
    public decimal? Percentile { get; init; }

    /// <summary>1 = best; ties share the better rank. Null where neither direction is better.</summary>
    public int? Rank { get; init; }

    /// <summary>Beyond the limits that chance draws, or within; only for rates.</summary>
    public FunnelZone? Zone { get; init; }

    /// <summary>The same against limits that allow for what units differ by anyway.</summary>
    public FunnelZone? AdjustedZone { get; init; }

    /// <summary>How many more (or, where less is better, fewer) it would take to be level with the best quarter of units; 0 for those within it.</summary>
    public decimal? RoomForImprovement { get; init; }

    /// <summary>A specialist's rate drawn towards that of all, the more so the fewer people it is of.</summary>
    public ShrunkRate? Shrunk { get; init; }
}
