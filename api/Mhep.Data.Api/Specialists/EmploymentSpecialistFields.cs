using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Specialists;

/// <summary>Fields of a specialist beside the properties.</summary>
[ObjectType<EmploymentSpecialist>]
internal static class EmploymentSpecialistFields
{
    [NodeResolver]
    public static IReadOnlyList<EmploymentSpecialist?> Find(IReadOnlyList<string> keys, RequestContext request) =>
        request.Noting<EmploymentSpecialist>([.. keys.Select(request.Get<VisibleFacts>().FindSpecialist)]);
}
