namespace Mhep.Data.Analytics.Measures;

/// <summary>The values that chance alone could explain, as shares from 0 to 1.</summary>
public sealed record Interval
{
    /// <summary>Lower end, not below 0.</summary>
    public required decimal Lower { get; init; }

    /// <summary>Upper end, not above 1.</summary>
    public required decimal Upper { get; init; }
}
