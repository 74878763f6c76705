namespace Mhep.Data.Api.PeerComparisons;

/// <summary>The limits of a funnel plot: how far chance alone carries units of each size from the centre.</summary>
/// <param name="Centre">All units taken as one.</param>
/// <param name="Limits">One entry a denominator, the smallest first.</param>
public sealed record Funnel(decimal Centre, IReadOnlyList<FunnelLimit> Limits);
