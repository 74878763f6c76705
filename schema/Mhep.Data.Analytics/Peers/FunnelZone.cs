namespace Mhep.Data.Analytics.Peers;

/// <summary>Where a value lies against the limits that chance would give.</summary>
public enum FunnelZone
{
    /// <summary>Below the 99.8% limits.</summary>
    Below998,

    /// <summary>Below the 95% limits.</summary>
    Below95,

    /// <summary>No further from the centre than chance explains.</summary>
    Within,

    /// <summary>Above the 95% limits.</summary>
    Above95,

    /// <summary>Above the 99.8% limits.</summary>
    Above998,
}
