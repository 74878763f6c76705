using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Audit;

/// <summary>How an entry is found again.</summary>
[ObjectType<AuditEntry>]
internal static class AuditEntryFields
{
    [NodeResolver]
    public static IReadOnlyList<AuditEntry?> Find(IReadOnlyList<string> keys, RequestContext request, [Service] VisibleAudit audit) =>
        request.Noting<AuditEntry>(audit.Find(keys, request.Get<VisibleFacts>(), request.Get<Caller>()));
}
