namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A published figure to hold one's own against.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">In the measure's unit.</param>
/// <param name="Source">Publication and date.</param>
public sealed record Benchmark(string Name, decimal Value, string Source);
