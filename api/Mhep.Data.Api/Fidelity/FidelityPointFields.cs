using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Fidelity;

/// <summary>A site among those whose fidelity is held against what they achieved.</summary>
[ObjectType<FidelityPoint>]
internal static class FidelityPointFields
{
    /// <summary>The site.</summary>
    /// <param name="point">The point.</param>
    /// <param name="request">The request.</param>
    public static Site? Site([Parent] FidelityPoint point, RequestContext request) => request.Get<VisibleFacts>().FindSite(point.SiteCode);
}
