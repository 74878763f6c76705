using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Sites;

/// <summary>Fields of a site beside its properties; those of a topic are with the topic.</summary>
[ObjectType<Site>]
internal static class SiteFields
{
    /// <summary>The specialists that current returns of the site name, in code order unless `order` says otherwise.</summary>
    [Paged]
    [Filtered]
    [Sorted]
    public static IReadOnlyList<EmploymentSpecialist> EmploymentSpecialists([Parent] Site site) => site.Specialists;

    [NodeResolver]
    public static IReadOnlyList<Site?> Find(IReadOnlyList<string> codes, RequestContext request) =>
        request.Noting<Site>([.. codes.Select(request.Get<VisibleFacts>().FindSite)]);
}
