using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>The number of one specialist that a rule looks at.</summary>
/// <param name="Specialist">Whose.</param>
/// <param name="Number">The number; never of clients by name or id.</param>
/// <param name="Value">The figure; null where the rule looks at no measure.</param>
/// <param name="IsBeyond">Whether it lies beyond the threshold that the team's number is held against; false where too few people were counted to tell.</param>
public sealed record SpecialistNumber(SpecialistFacts Specialist, decimal Number, MeasureValue? Value, bool IsBeyond);
