namespace Mhep.Data.Analytics.Fidelity;

/// <summary>The score of an item in a review.</summary>
public sealed record FidelityItemScore
{
    /// <summary>The item's number on the scale, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the item is about.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the scale it is in.</summary>
    public required FidelitySection Section { get; init; }

    /// <summary>1 (not) to 5 (fully).</summary>
    public required int Score { get; init; }

    /// <summary>Score less that in the review before of the same kind and scale; null for the first.</summary>
    public int? Change { get; init; }
}
