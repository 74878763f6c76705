using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A service worth talking to.</summary>
/// <param name="Site">The service.</param>
/// <param name="Reasons">Why, in plain words.</param>
public sealed record SimilarService(Site Site, IReadOnlyList<string> Reasons);
