using System.Globalization;
using Mhep.Data.Ingestion.KeyRotations;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Schema.Audit;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Destroys what has been kept long enough, and finishes erasures and changes of keys that were stopped half-way.</summary>
/// <param name="retention">Destroys, and finishes erasures.</param>
/// <param name="rotation">Finishes changes of keys.</param>
/// <param name="runs">Told when it was done.</param>
/// <param name="audit">Told where anything went.</param>
/// <param name="logger">Told how much went.</param>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(
    DataRetention retention, KeyRotation rotation, RetentionRuns runs, IAuditTrail audit, ILogger<RetentionJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var report = await retention.ActAsync(cancellationToken);
        var gone = report.Classes.ToDictionary(line => line.Class, line => line.Gone, StringComparer.Ordinal);
        var went = report.Classes.Where(line => line.Gone > 0).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Class} {line.Gone}")).ToList();
        if (went.Count > 0) await audit.WriteAsync(AuditActor.Worker.Event(AuditAction.RetentionApplied) with { Detail = string.Join(", ", went) }, cancellationToken);
        await rotation.FinishAsync(cancellationToken);
        runs.Note(report.At);
        Log.Retained(logger, gone["spool"], gone["checks"], gone["copies"], gone["cell-texts"], gone["inbox"], gone["replies"], gone["clients"]);
    }
}
