namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented provider and its services.</summary>
/// <param name="Plan">What was set beforehand.</param>
/// <param name="Services">Its services in the plan's order.</param>
public sealed record SyntheticProvider(ProviderPlan Plan, IReadOnlyList<SyntheticService> Services);
