namespace Mhep.Data.Analytics.Peers;

/// <summary>Funnel limits widened by what units differ for reasons that nobody measured, such as their clients and local jobs.</summary>
public sealed record FunnelAdjustment
{
    /// <summary>The method and its source.</summary>
    public required string Name { get; init; }

    /// <summary>How much more units differ than chance explains (φ): about 1 where chance explains all.</summary>
    public required decimal Dispersion { get; init; }

    /// <summary>The variance between units on the arcsine scale (τ²), which was added to chance's own; 0 leaves the limits nearly as they were.</summary>
    public required decimal VarianceBetweenUnits { get; init; }

    /// <summary>The wider limits, for the same denominators.</summary>
    public required IReadOnlyList<FunnelLimit> Limits { get; init; }
}
