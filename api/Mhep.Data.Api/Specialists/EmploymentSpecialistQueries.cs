using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Specialists;

/// <summary>How specialists are found.</summary>
[QueryType]
internal static class EmploymentSpecialistQueries
{
    /// <summary>The specialists of all sites, in order of site and code unless `order` says otherwise.</summary>
    /// <param name="request">The request.</param>
    [Paged]
    [Filtered]
    [Sorted]
    public static IReadOnlyList<EmploymentSpecialist> EmploymentSpecialists(RequestContext request) =>
        request.Get<VisibleFacts>().EmploymentSpecialists;
}
