using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Mhep.Data.Api.Releases;

/// <summary>Makes the release of a quarter, unless the data as they are were released already by the same rule.</summary>
/// <param name="database">Where releases are stored.</param>
/// <param name="releases">Those that there are.</param>
/// <param name="settings">The operator's rule.</param>
/// <param name="trail">Told before the release is stored.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told what became of it.</param>
[DisallowConcurrentExecution]
internal sealed class ReleaseJob(
    IDbContextFactory<MhepDbContext> database, ReleaseStore releases, ReleaseSettings settings, IAuditTrail trail, TimeProvider time, ILogger<ReleaseJob> logger) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await releases.IsMadeAsync(settings.Rule, cancellationToken)) return;
        try
        {
            var made = await new ReleaseMaker(database, time, new Audited(trail, AuditActor.Worker)).MakeAsync(settings, cancellationToken);
            Log.ReleaseMade(logger, made.Id, made.CellCount);
        }
        catch (SuppressionException refusal)
        {
            // Another server may have made it meanwhile.
            if (await releases.IsMadeAsync(settings.Rule, cancellationToken)) return;

            // The release before goes on being shown; trying again at once would end alike.
            Log.ReleaseRefused(logger, refusal.Message);
            await NoteAsync("refused", cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await NoteAsync("failed", cancellationToken);
            throw; // The scheduler logs it, and asks again when the next one is due.
        }
    }

    private Task NoteAsync(string how, CancellationToken cancellationToken) =>
        trail.WriteAsync(AuditActor.Worker.Event(AuditAction.ReleaseNotMade) with { Detail = $"{how}: the log of the server says why" }, cancellationToken);
}
