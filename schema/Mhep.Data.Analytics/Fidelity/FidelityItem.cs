namespace Mhep.Data.Analytics.Fidelity;

/// <summary>An item of the fidelity scale.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Section">The part of the scale it is in.</param>
/// <param name="Name">What it is about.</param>
public sealed record FidelityItem(int Number, FidelitySection Section, string Name);
