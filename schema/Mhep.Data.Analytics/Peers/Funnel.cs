namespace Mhep.Data.Analytics.Peers;

/// <summary>The limits of a funnel plot: how far chance alone carries units of each size from the centre.</summary>
/// <param name="Centre">All units taken as one.</param>
/// <param name="Limits">One entry a denominator, the smallest first: those of the units, and enough others to draw a line.</param>
/// <param name="Adjusted">The wider limits that allow for what units differ by anyway; null with fewer than five units, which do not say how much that is.</param>
public sealed record Funnel(decimal Centre, IReadOnlyList<FunnelLimit> Limits, FunnelAdjustment? Adjusted);
