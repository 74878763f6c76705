using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>The score of an item in one review.</summary>
/// <param name="ReviewDate">The day of the review.</param>
/// <param name="Kind">Who scored.</param>
/// <param name="Score">1 (not) to 5 (fully).</param>
/// <param name="Change">Score less that in the review before of the same kind and scale; null for the first.</param>
public sealed record FidelityItemOnDay(DateOnly ReviewDate, FidelityReviewKind Kind, int Score, int? Change);
