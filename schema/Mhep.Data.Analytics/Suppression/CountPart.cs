namespace Mhep.Data.Analytics.Suppression;

/// <summary>A count as a part of another one.</summary>
/// <param name="Count">A count that is no sum.</param>
/// <param name="Sign">1: added, -1: taken away.</param>
internal readonly record struct CountPart(int Count, int Sign);
