using Mhep.Data.Ingestion.Reminders;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>Makes the monthly reminder list where reports have become due.</summary>
/// <param name="lists">Makes it.</param>
/// <param name="logger">Told how many sites are on it.</param>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(ReminderLists lists, ILogger<ReminderJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await lists.MakeAsync(cancellationToken) is { } made) Log.RemindersListed(logger, made.Month, made.Sites.Count);
    }
}
