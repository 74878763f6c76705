namespace Mhep.Data.Analytics.Peers;

/// <summary>A service worth talking to.</summary>
/// <param name="Code">The service's code.</param>
/// <param name="Reasons">Why, in plain words; at least one.</param>
public sealed record SimilarSite(string Code, IReadOnlyList<string> Reasons);
