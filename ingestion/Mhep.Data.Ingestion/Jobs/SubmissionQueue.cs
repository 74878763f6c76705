using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Tells the scheduler that a submission waits. What waits is in the database; a call that gets lost is made up for by the next look.</summary>
/// <param name="schedulers">Gives the scheduler; null where another process runs the workers, which looks for itself every few seconds.</param>
public sealed class SubmissionQueue(ISchedulerFactory? schedulers)
{
    /// <summary>Has a provider's submissions worked for.</summary>
    /// <param name="providerCode">The provider; null: the programme.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task EnqueueAsync(string? providerCode, CancellationToken cancellationToken)
    {
        if (schedulers is null) return;
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = IngestionJob.KeyOf(providerCode);
        if (!await scheduler.Exists(key, cancellationToken))
        {
            var job = JobBuilder.Create<IngestionJob>().WithIdentity(key).StoreDurably();
            if (providerCode is not null) job = job.UsingJobData(IngestionJob.Provider, providerCode);
            await scheduler.AddJob(job.Build(), AddJobOptions.Replacing, cancellationToken);
        }

        await scheduler.TriggerJob(key, cancellationToken: cancellationToken);
    }
}
