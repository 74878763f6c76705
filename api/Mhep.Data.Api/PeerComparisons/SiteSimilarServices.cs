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
    /// region and, of services whose details are the viewer's to know, size of team and age. How well they do does not come into it.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="request">The request.</param>
    /// <param name="first">How many; at most 10.</param>
    public static IReadOnlyList<SimilarService> SimilarServices([Parent] Site site, RequestContext request, int first = 3)
    {
        var visible = request.Get<VisibleFacts>();
        var today = visible.Facts.NewestDay ?? DateOnly.MinValue;
        var similar = SimilarSites.Of(visible.Sites.Select(each => Profile(each, today)), Profile(site, today), today, Math.Clamp(first, 0, Most));
        return [.. similar.Select(each => new SimilarService(visible.FindSite(each.Code)!, each.Reasons))];
    }

    private static ServiceProfile Profile(Site site, DateOnly day) => new()
    {
        Code = site.Code,
        ProviderCode = site.Provider.Code,
        PolicyFocus = site.PolicyFocus,
        Region = site.Region,
        ServiceStart = site.ServiceStart,
        ServiceEnd = site.ServiceEnd,
        Fte = site.Facts is { } facts ? PeerGroups.FteOf(facts, day) : null,
    };
}
