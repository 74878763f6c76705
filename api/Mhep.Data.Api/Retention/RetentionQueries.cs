using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using AuditEntry = Mhep.Data.Api.Audit.AuditEntry;

namespace Mhep.Data.Api.Retention;

/// <summary>What whoever keeps the platform running sees of how long things are kept.</summary>
[QueryType]
internal static class RetentionQueries
{
    /// <summary>
    /// How long each class of data is kept, and what would go if retention ran now, for ADMINISTRATOR; null for others. The periods are settings of whoever runs the
    /// server, so nothing here changes them; a server lets go what is due every quarter of an hour.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="retention">Counts what is due.</param>
    /// <param name="runs">Says when it was done last.</param>
    /// <param name="audit">Reads what went last.</param>
    /// <param name="trail">Writes the log: what went a moment ago is waited for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [Cost(50)]
    public static async Task<Retention?> RetentionAsync(
        RequestContext request,
        [Service] DataRetention retention,
        [Service] RetentionRuns runs,
        [Service] AuditReader audit,
        [Service] IAuditTrail trail,
        CancellationToken cancellationToken)
    {
        var visible = request.Get<VisibleFacts>();
        if (!visible.SeesPlatform(AccessTopic.Retention)) return null;
        var lastRunAt = runs.LastAt; // Before what is due is counted: a run that ends meanwhile is told next time.
        var report = await retention.PreviewAsync(cancellationToken);
        await trail.FlushAsync(cancellationToken);
        var removal = visible.SeesPlatform(AccessTopic.AuditOfAll)
            ? audit.Read(new AuditQuestion { Action = nameof(AuditAction.RetentionApplied), Most = 1 }).Select(entry => new AuditEntry(entry, visible.SeesPlatform(AccessTopic.AuditChain))).FirstOrDefault()
            : null;
        return new Retention(report, lastRunAt, removal);
    }
}
