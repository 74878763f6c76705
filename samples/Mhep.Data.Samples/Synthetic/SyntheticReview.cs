using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented fidelity review on the 25-item scale.</summary>
/// <param name="Day">When.</param>
/// <param name="Kind">Who scored.</param>
/// <param name="Reviewer">A role, no person.</param>
/// <param name="Scores">Items 1 to 25 in order, each from 1 to 5.</param>
public sealed record SyntheticReview(DateOnly Day, FidelityReviewKind Kind, string Reviewer, IReadOnlyList<int> Scores)
{
    /// <summary>The sum of the items, 25 to 125.</summary>
    public int Total => Scores.Sum();
}
