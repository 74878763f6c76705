using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Sites;

/// <summary>Fields of a commissioner beside its properties.</summary>
[ObjectType<Commissioner>]
internal static class CommissionerFields
{
    [NodeResolver]
    public static IReadOnlyList<Commissioner?> Find(IReadOnlyList<string> codes, RequestContext request) =>
        request.Noting<Commissioner>([.. codes.Select(request.Get<VisibleFacts>().FindCommissioner)]);
}
