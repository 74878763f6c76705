using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Audit;

/// <summary>What was done, and by whom.</summary>
[QueryType]
internal static class AuditQueries
{
    /// <summary>
    /// What was done, the newest first: all of it for ADMINISTRATOR, for a provider what its own callers did and what anyone did with its data. None for others.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="audit">Reads the log.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [Paged]
    [Filtered]
    public static Task<IEnumerable<AuditEntry>> AuditEntriesAsync(RequestContext request, [Service] VisibleAudit audit, CancellationToken cancellationToken) =>
        audit.EntriesAsync(request.Get<VisibleFacts>(), request.Get<Caller>(), cancellationToken);
}
