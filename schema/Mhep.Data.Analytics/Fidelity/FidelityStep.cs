namespace Mhep.Data.Analytics.Fidelity;

/// <summary>A step of an item's ladder whose anchor is published.</summary>
/// <param name="Score">1 to 5.</param>
/// <param name="Anchor">What it takes, as published: '21-25', '&gt;=6'.</param>
public sealed record FidelityStep(int Score, string Anchor);
