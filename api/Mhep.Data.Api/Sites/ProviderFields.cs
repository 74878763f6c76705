using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Sites;

/// <summary>Fields of a provider beside its properties.</summary>
[ObjectType<Provider>]
internal static class ProviderFields
{
    [NodeResolver]
    public static IReadOnlyList<Provider?> Find(IReadOnlyList<string> codes, RequestContext request) =>
        request.Noting<Provider>([.. codes.Select(request.Get<VisibleFacts>().FindProvider)]);
}
