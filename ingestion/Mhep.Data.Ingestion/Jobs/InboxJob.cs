using Mhep.Data.Ingestion.Receiving;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Looks into the inbox.</summary>
/// <param name="inbox">Takes files in.</param>
/// <param name="queue">Has them worked for.</param>
/// <param name="logger">Told of faults, by type only.</param>
[DisallowConcurrentExecution]
internal sealed class InboxJob(InboxScan inbox, SubmissionQueue queue, ILogger<InboxJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var provider in (await inbox.RunAsync(fault => Log.InboxFailed(logger, fault.GetType().Name), cancellationToken)).Distinct())
            await queue.EnqueueAsync(provider, cancellationToken);
    }
}
