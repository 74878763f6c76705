namespace Mhep.Data.Analytics.Statistics;

/// <summary>What chance alone does not explain about a point.</summary>
/// <param name="Rule">The first of the four rules that holds.</param>
/// <param name="IsUp">Above the centre, or rising; else below it, or falling.</param>
internal readonly record struct ChangeSignal(ChangeRule Rule, bool IsUp);
