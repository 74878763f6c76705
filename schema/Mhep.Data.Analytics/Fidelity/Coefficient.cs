using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>A correlation.</summary>
/// <param name="Value">-1 to 1; 0: they do not go together.</param>
/// <param name="Interval">95% interval by Fisher's z; null of -1 and 1.</param>
public sealed record Coefficient(decimal Value, Interval? Interval);
