using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Peers;

/// <summary>A rate of few people drawn towards the rate of all; shown beside the rate itself, never in its place.</summary>
/// <param name="Value">The drawn rate, 0 to 1.</param>
/// <param name="Interval">95% interval of the beta distribution around it; null where there is no evidence that units differ.</param>
public sealed record ShrunkRate(decimal Value, Interval? Interval);
