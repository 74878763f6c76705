using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>
/// What returns indicate of an item of the fidelity scale. It is no review: a reviewer sees more than figures, and only the steps whose anchors
/// are known can be indicated.
/// </summary>
public sealed record FidelityIndication
{
    /// <summary>The item's number on IPS-25.</summary>
    public required int Number { get; init; }

    /// <summary>What the item is about.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the scale it is in.</summary>
    public required FidelitySection Section { get; init; }

    /// <summary>The score that the figure indicates; null where it reaches no known step, where too few are behind it, or where it is not known.</summary>
    public int? IndicatedScore { get; init; }

    /// <summary>The figure that was held against the steps, in <see cref="Unit"/>; a share as 0.15 for 15%.</summary>
    public decimal? Figure { get; init; }

    /// <summary>What the figure is a number of.</summary>
    public required string Unit { get; init; }

    /// <summary>What is known of the figure.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>What was counted; of a mean, the sum.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>What it was divided by.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Things that could not be counted because what is needed of them is not known; null where that cannot be.</summary>
    public int? Unknown { get; init; }

    /// <summary>The steps whose anchors are known, the highest first.</summary>
    public required IReadOnlyList<FidelityStep> KnownSteps { get; init; }

    /// <summary>Where the anchors were seen.</summary>
    public required string Source { get; init; }

    /// <summary>The item's score in the newest review up to the last day; null where there is none.</summary>
    public int? ReviewedScore { get; init; }

    /// <summary>The day of that review.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>How the figure differs from what a reviewer looks at, and why no score is indicated where none is.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
