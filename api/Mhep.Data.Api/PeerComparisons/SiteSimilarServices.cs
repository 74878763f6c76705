using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Who could we talk to?</summary>
[ObjectType<Site>]
internal static class SiteSimilarServices
{
    private const int Most = 10;

    /// <summary>
    /// Who could we talk to? The services of other providers that are nearest to this one, the nearest first: for the same people, and then by
    /// region, size of team and age. How well they do does not come into it.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="request">The request.</param>
    /// <param name="first">How many; at most 10.</param>
    public static IReadOnlyList<SimilarService> SimilarServices([Parent] Site site, RequestContext request, int first = 3)
    {
        var visible = request.Get<VisibleFacts>();
        if (site.Facts is not SiteFacts facts || visible.Facts.NewestDay is not { } today) return [];
        var found = SimilarSites.Of(visible.Facts.Sites, facts, today, Math.Clamp(first, 0, Most));
        return [.. found.Select(similar => visible.FindSite(similar.Site.Code) is { } other ? new SimilarService(other, similar.Reasons) : null).OfType<SimilarService>()];
    }
}
