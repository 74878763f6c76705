namespace Mhep.Data.Analytics.Suppression;

/// <summary>Other counts that everything released fits as well. What was one stays one: holding something back takes nothing from it.</summary>
/// <param name="Counts">The counts and sums that would be other than they are.</param>
/// <param name="Changes">By how much, each at the place of its count; none is 0.</param>
/// <param name="Owners">Whose counts they are, in order: to those who know them exactly it is no alternative.</param>
internal sealed record Alternative(IReadOnlyList<int> Counts, IReadOnlyList<int> Changes, IReadOnlyList<int> Owners);
