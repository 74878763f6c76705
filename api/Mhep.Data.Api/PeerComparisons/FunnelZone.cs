using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Where a value lies against the limits that chance would give.</summary>
public enum FunnelZone
{
    /// <summary>Below the 99.8% limits.</summary>
    [Name("BELOW_99_8")]
    Below998,

    /// <summary>Below the 95% limits.</summary>
    Below95,

    /// <summary>No further from the centre than chance explains.</summary>
    Within,

    /// <summary>Above the 95% limits.</summary>
    Above95,

    /// <summary>Above the 99.8% limits.</summary>
    [Name("ABOVE_99_8")]
    Above998,
}
