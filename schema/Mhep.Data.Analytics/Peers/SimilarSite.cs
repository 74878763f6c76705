namespace Mhep.Data.Analytics.Peers;

/// <summary>A service worth talking to.</summary>
/// <param name="Site">The service.</param>
/// <param name="Reasons">Why, in plain words; at least one.</param>
public sealed record SimilarSite(SiteFacts Site, IReadOnlyList<string> Reasons);
