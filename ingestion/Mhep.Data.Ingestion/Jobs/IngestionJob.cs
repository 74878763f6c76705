using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Works for one provider's submissions. One at a time a provider, several providers side by side.</summary>
/// <param name="worker">Does the work.</param>
[DisallowConcurrentExecution]
internal sealed class IngestionJob(SubmissionWorker worker) : IJob
{
    /// <summary>Under which the job's data hold the provider's code; absent: the programme.</summary>
    public const string Provider = "provider";

    /// <summary>The job of a provider.</summary>
    /// <param name="providerCode">The provider, in any case; null: the programme.</param>
    public static JobKey KeyOf(string? providerCode) => providerCode is null
        ? new JobKey("ingestion", "programme")
        : new JobKey(providerCode.ToUpperInvariant(), "ingestion");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await worker.RunLaneAsync(context.MergedJobDataMap.TryGetValue(Provider, out var code) ? code as string : null, cancellationToken);
}
