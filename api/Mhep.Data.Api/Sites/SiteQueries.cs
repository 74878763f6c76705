using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Sites;

/// <summary>How sites are found.</summary>
[QueryType]
internal static class SiteQueries
{
    /// <summary>The site of a code; null where there is none, or none that the viewer may see.</summary>
    /// <param name="code">Stable short code, 'TH-SMI', in any case.</param>
    /// <param name="request">The request.</param>
    public static Site? Site(string code, RequestContext request) => request.Noting(request.Get<VisibleFacts>().FindSite(code));

    /// <summary>The listed sites, in code order unless `order` says otherwise.</summary>
    /// <param name="request">The request.</param>
    [Paged]
    [Filtered]
    [Sorted]
    public static IReadOnlyList<Site> Sites(RequestContext request) => request.Get<VisibleFacts>().Sites;
}
