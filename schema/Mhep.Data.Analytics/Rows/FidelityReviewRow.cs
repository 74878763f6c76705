using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Analytics.Rows;

/// <summary>A current fidelity review with its scores.</summary>
public sealed record FidelityReviewRow
{
    /// <summary>The day of the review.</summary>
    public required DateOnly ReviewDate { get; init; }

    /// <summary>A role or an organisation, never a person.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Who scored.</summary>
    public required FidelityReviewKind Kind { get; init; }

    /// <summary>The scale used, 'IPS-25'.</summary>
    public required string Scale { get; init; }

    /// <summary>Score, 1 to 5, by item number.</summary>
    public required IReadOnlyDictionary<int, int> Scores { get; init; }
}
