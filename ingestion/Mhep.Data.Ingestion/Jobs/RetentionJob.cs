using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Destroys what has been kept long enough.</summary>
/// <param name="retention">Does it.</param>
/// <param name="logger">Told how much went.</param>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(FileRetention retention, ILogger<RetentionJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var gone = await retention.RunAsync(cancellationToken);
        Log.Retained(logger, gone.Spooled, gone.Checks, gone.Copies);
    }
}
