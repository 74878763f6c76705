using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.KeyRotations;
using Mhep.Data.Ingestion.Retention;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Destroys what has been kept long enough, and finishes erasures and changes of keys that were stopped half-way.</summary>
/// <param name="retention">Does the first.</param>
/// <param name="erasure">Does the second.</param>
/// <param name="rotation">Does the third.</param>
/// <param name="logger">Told how much went.</param>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(DataRetention retention, ClientErasure erasure, KeyRotation rotation, ILogger<RetentionJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var gone = (await retention.ActAsync(cancellationToken)).Classes.ToDictionary(line => line.Class, line => line.Gone, StringComparer.Ordinal);
        await erasure.FinishAsync(cancellationToken);
        await rotation.FinishAsync(cancellationToken);
        Log.Retained(logger, gone["spool"], gone["checks"], gone["copies"], gone["cell-texts"], gone["inbox"], gone["replies"], gone["clients"]);
    }
}
