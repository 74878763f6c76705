using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Limits for units of one size, as shares from 0 to 1.</summary>
/// <param name="Denominator">The size.</param>
/// <param name="Lower95">Below it lies 1 of 40 by chance.</param>
/// <param name="Upper95">Above it lies 1 of 40 by chance.</param>
/// <param name="Lower998">Below it lies 1 of 1,000 by chance.</param>
/// <param name="Upper998">Above it lies 1 of 1,000 by chance.</param>
/// <param name="Method">How the limits are worked out.</param>
public sealed record FunnelLimit(int Denominator, decimal Lower95, decimal Upper95, decimal Lower998, decimal Upper998, FunnelMethod Method);
