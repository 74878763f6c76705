using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Looks for submissions that wait though nobody works for them: at the start those that a killed process left, later those of a job that got lost. Of those that ended, the audit log is told what it does not know yet.</summary>
/// <param name="worker">Knows what waits.</param>
/// <param name="queue">Has it worked for.</param>
[DisallowConcurrentExecution]
internal sealed class ResumeJob(SubmissionWorker worker, SubmissionQueue queue) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await worker.TellWhatIsLeftAsync(cancellationToken);
        foreach (var provider in await worker.LanesAsync(cancellationToken))
            await queue.EnqueueAsync(provider, cancellationToken);
    }
}
