namespace Mhep.Data.Analytics.Fidelity;

/// <summary>A part of the scale in a review: its items added up.</summary>
public sealed record FidelitySectionScore
{
    /// <summary>The part.</summary>
    public required FidelitySection Section { get; init; }

    /// <summary>How many items it has.</summary>
    public required int ItemCount { get; init; }

    /// <summary>Their scores added up.</summary>
    public required int Total { get; init; }

    /// <summary>The highest total of so many items.</summary>
    public required int Maximum { get; init; }

    /// <summary>Total less that in the review before of the same kind and scale; null for the first, and where that scored other items.</summary>
    public int? Change { get; init; }

    internal static FidelitySectionScore Of(FidelitySection section, IReadOnlyList<FidelityItemScore> items) => new()
    {
        Section = section,
        ItemCount = items.Count,
        Total = items.Sum(item => item.Score),
        Maximum = items.Count * FidelityScale.MaximumScore,
        Change = items.All(item => item.Change is not null) ? items.Sum(item => item.Change) : null,
    };
}
