using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A figure of a comparison with why it is or is not there.</summary>
/// <param name="Figure">Which.</param>
/// <param name="Value">The figure; null where it is not there.</param>
/// <param name="Status">ROUNDED where it was released, SUPPRESSED where it is not shown; else as the comparison's.</param>
public sealed record PeerStatistic(PeerFigure Figure, decimal? Value, ValueStatus Status);
