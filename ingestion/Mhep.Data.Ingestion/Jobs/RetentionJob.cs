using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.KeyRotations;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Destroys what has been kept long enough, and finishes erasures and changes of keys that were stopped half-way.</summary>
/// <param name="retention">Does the first.</param>
/// <param name="erasure">Does the second.</param>
/// <param name="rotation">Does the third.</param>
/// <param name="logger">Told how much went.</param>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(FileRetention retention, ClientErasure erasure, KeyRotation rotation, ILogger<RetentionJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var gone = await retention.RunAsync(cancellationToken);
        await erasure.FinishAsync(cancellationToken);
        await rotation.FinishAsync(cancellationToken);
        Log.Retained(logger, gone.Spooled, gone.Checks, gone.Copies);
    }
}
