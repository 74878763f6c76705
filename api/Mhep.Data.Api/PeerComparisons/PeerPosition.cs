using Mhep.Data.Analytics.Measures;
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

    /// <summary>The unit's value.</summary>
    public required MeasureValue Value { get; init; }

    /// <summary>0 to 1: share of peers at or below.</summary>
    public decimal? Percentile { get; init; }

    /// <summary>1 = best; ties share the better rank.</summary>
    public int? Rank { get; init; }

    /// <summary>Beyond the 95% or 99.8% limits of the funnel, or within.</summary>
    public FunnelZone? FunnelZone { get; init; }
}
