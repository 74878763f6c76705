using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Api.Sites;
using Mhep.Data.Api.Specialists;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>The place of one unit among its peers.</summary>
public sealed record PeerPosition
{
    /// <summary>The site; null where the unit is no site, or may not be named.</summary>
    public Site? Site { get; init; }

    /// <summary>The specialist; null where the unit is none, or may not be named.</summary>
    public EmploymentSpecialist? EmploymentSpecialist { get; init; }

    /// <summary>The provider; null where the unit may not be named.</summary>
    public Provider? Provider { get; init; }

    /// <summary>In a circle whose members meet by letter: what the site goes by, 'B' or, where its provider has several, 'B1'; null elsewhere.</summary>
    public string? Letter { get; init; }

    /// <summary>The unit's value; a count is divided by full-time equivalents, which are its denominator.</summary>
    public required MeasureValue Value { get; init; }

    /// <summary>What chance alone could make of it: Wilson's 95% interval of a rate, Byar's of a count for each full-time equivalent.</summary>
    public Interval? Interval { get; init; }

    /// <summary>0 to 1: share of peers at or below, the unit itself among them.</summary>
    public decimal? Percentile { get; init; }

    /// <summary>1 = best; ties share the better rank. Null where neither direction is better.</summary>
    public int? Rank { get; init; }

    /// <summary>Beyond the 95% or 99.8% limits of the funnel, or within. Further from average than chance explains is worth a conversation, no verdict.</summary>
    public FunnelZone? FunnelZone { get; init; }

    /// <summary>The same against the adjusted limits of the funnel.</summary>
    public FunnelZone? AdjustedFunnelZone { get; init; }

    /// <summary>How many more people or events (or, where less is better, fewer) it would take to be level with the best quarter of units; 0 for those within it.</summary>
    public decimal? RoomForImprovement { get; init; }

    /// <summary>A specialist's rate drawn towards that of all, the more so the fewer people it is of. The rate itself is `value`.</summary>
    public ShrunkRate? Shrunk { get; init; }
}
