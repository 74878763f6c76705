using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>
/// Brings waiting submissions to their end, those of one provider in order of arrival. The database says what waits, so whoever is
/// stopped or killed loses nothing: the next worker takes up what has no end, and an end is reached once.
/// </summary>
/// <param name="database">Where submissions are stored.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="identity">The keys of clients and files.</param>
/// <param name="folders">Where files are kept.</param>
/// <param name="limits">What a workbook may cost.</param>
/// <param name="options">How long and how often a submission is tried.</param>
/// <param name="feed">Told how far each has come.</param>
/// <param name="audit">Told how each ended.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of faults, by type only.</param>
public sealed class SubmissionWorker(
    IDbContextFactory<MhepDbContext> database,
    IBulkInsert bulk,
    ClientIdentity identity,
    WorkFolders folders,
    IngestionLimits limits,
    WorkerOptions options,
    ProgressFeed feed,
    IAuditTrail audit,
    TimeProvider time,
    ILogger<SubmissionWorker> logger)
{
    private readonly Spool _spool = new(folders, identity);
    private readonly KeptCopies _kept = new(folders, identity);
    private readonly WorkbookIngestion _ingestion = new(database, bulk, identity, limits, time);
    private readonly PendingAuditEntries _pending = new(database, bulk, audit);
    private readonly Ending _ending = new(AuditActor.Worker, time);

    /// <summary>Tells the audit log of ends that a process which was killed could not tell it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task TellWhatIsLeftAsync(CancellationToken cancellationToken) => _pending.HandOverAsync(cancellationToken);

    /// <summary>Codes of the providers with waiting submissions; null among them: the programme.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<string?>> LanesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await WaitingSubmissions.LanesAsync(context, cancellationToken);
    }

    /// <summary>
    /// Works for one provider until none of its submissions waits. Where another worker does so already, it returns at once: that one
    /// looks again before it ends.
    /// </summary>
    /// <param name="providerCode">The provider; null: the programme.</param>
    /// <param name="cancellationToken">Stops the work; what has no end yet is taken up again later.</param>
    public async Task RunLaneAsync(string? providerCode, CancellationToken cancellationToken)
    {
        while (await NextAsync(providerCode, cancellationToken) is not null)
        {
            using var lane = Lane.TryTake(folders.Spool, providerCode);
            if (lane is null) return;
            while (await NextAsync(providerCode, cancellationToken) is { } submission)
            {
                // One that neither ended nor could be marked as failed would come next again: the disk is full, say. Later, then.
                if (!await RunAsync(submission, cancellationToken)) return;
            }
        }
    }

    /// <summary>
    /// Takes a file in from the door to its end, for a sender who waits: the same steps as by way of the queue, in this process. What
    /// waits of the same provider goes first.
    /// </summary>
    /// <param name="file">The sender's own.</param>
    /// <param name="request">Who sends it.</param>
    /// <param name="receiver">The door.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Gives up; nothing of the file is in the data then, and nobody takes it up again.</param>
    /// <returns>The report, also of a file that is no workbook: that it was refused is stored.</returns>
    /// <exception cref="KeysUnavailableException">The keys of stored clients are not to be had. Nothing was stored.</exception>
    /// <exception cref="IOException">The disk is full, or refuses. The data are as they were.</exception>
    public async Task<IngestionReport> TakeInAsync(
        WorkbookFile file, SubmissionRequest request, Receiver receiver, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        using var lane = await HoldAsync(request.ProviderCode, cancellationToken);
        var receipt = await receiver.ReceiveAsync(file, request, reportPath: null, progress, cancellationToken);
        if (receipt.Refusal is not null)
        {
            var refused = await _ingestion.IngestAsync(file, request, progress, cancellationToken);
            await _pending.HandOverAsync(CancellationToken.None);
            return refused;
        }

        if (receipt.Ended is { } ended) return ended;
        var submission = receipt.SubmissionId ?? throw new InvalidOperationException("What waits has an id.");
        try
        {
            return await WorkAsync(submission, progress, receipt.Parsed, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await AbandonAsync(submission);
            throw;
        }
    }

    /// <summary>Waits until all that waits of a sender has come to its end, and keeps what comes after it waiting.</summary>
    /// <param name="providerCode">The provider; null: the programme.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Dispose of it to let the next in.</returns>
    /// <exception cref="IOException">An earlier file cannot be brought to its end.</exception>
    internal async Task<IDisposable> HoldAsync(string? providerCode, CancellationToken cancellationToken)
    {
        var lane = await WaitForLaneAsync(providerCode, cancellationToken);
        try
        {
            await TellWhatIsLeftAsync(cancellationToken);
            while (await NextAsync(providerCode, cancellationToken) is { } earlier)
            {
                if (!await RunAsync(earlier, cancellationToken))
                    throw new IOException("an earlier file of the same sender cannot be brought to its end: look at the disk and the database. Nothing was changed.");
            }

            return lane;
        }
        catch
        {
            lane.Dispose();
            throw;
        }
    }

    private async Task<Lane> WaitForLaneAsync(string? providerCode, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Lane.TryTake(folders.Spool, providerCode) is { } lane) return lane;
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
    }

    /// <summary>Nobody waits any more for what was being worked for; where its end is known already, it stays as it is.</summary>
    private async Task AbandonAsync(Guid submission)
    {
        if (!await FailAsync(submission)) return;
        if (await FindAsync(submission, CancellationToken.None) is { Status: SubmissionStatus.Failed }) _spool.Delete(submission);
    }

    /// <summary>Works for a submission and keeps its faults from everyone else.</summary>
    /// <returns>Whether it came to an end.</returns>
    private async Task<bool> RunAsync(Guid submission, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => limited.Cancel(), null, options.TimeLimit, Timeout.InfiniteTimeSpan);
        try
        {
            await WorkAsync(submission, feed.Of(submission), parsed: null, limited.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TookTooLong(logger, submission);
            return await FailAsync(submission);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one file must not keep the others waiting.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.WorkFailed(logger, submission, fault.GetType().Name);
            return await IsFinishedAsync(submission);
        }
        finally
        {
            feed.End(submission);
        }
    }

    private async Task<IngestionReport> WorkAsync(
        Guid submission, IProgress<IngestionProgress>? progress, ParsedFile? parsed, CancellationToken cancellationToken)
    {
        using var file = _spool.Open(submission);
        if (file is null || _spool.CountTry(submission) >= options.MaxTries)
        {
            var isItsEnd = await StoredSubmissions.FailAsync(database, bulk, submission, _ending, cancellationToken);
            _kept.Delete(submission);
            if (isItsEnd) await _pending.HandOverAsync(CancellationToken.None);
            return StoredSubmissions.ReportOf(await FindAsync(submission, cancellationToken)
                ?? throw new InvalidOperationException("A submission that is worked for is stored."));
        }

        await BeginAsync(submission, cancellationToken);
        await LeaveOutErasedAsync(submission, file.ReceivedAt, cancellationToken);
        var report = await _ingestion.IngestAsync(file.File, file.Request with { SentBy = AuditActor.Worker }, progress, parsed, cancellationToken);
        CleanUp(submission, report);
        await _pending.HandOverAsync(CancellationToken.None);
        if (file.ReportPath is not { } path) return report;
        ReportFile.Write(path, report);
        _spool.MarkReported(submission);
        return report;
    }

    /// <summary>
    /// Someone may have been erased since the copy was made at the door, or while it was. Before the end of the submission is known: whoever is killed here
    /// leaves it to the next, and nobody is erased while somebody works for the sender.
    /// </summary>
    private async Task LeaveOutErasedAsync(Guid submission, DateTime receivedAt, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (!await context.Erasures.AnyAsync(erasure => erasure.FinishedAt == null || erasure.FinishedAt >= receivedAt, cancellationToken)) return;
        using var erased = await ErasedClients.ReadAsync(context, identity, cancellationToken);
        foreach (var provider in erased.Providers) new KeptPerson(_kept).LeaveOut(submission, provider, erased);
    }

    /// <summary>Of what did not go into the data no copy is kept; a file with personal data is destroyed, should it have come this far.</summary>
    private void CleanUp(Guid submission, IngestionReport report)
    {
        if (report.Status is SubmissionStatus.Rejected or SubmissionStatus.Failed) _kept.Delete(submission);
        if (report.Findings.Any(finding => FindingKinds.IsPersonalData(finding.Kind))) _spool.Delete(submission);
    }

    private async Task BeginAsync(Guid submission, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        await WaitingSubmissions.BeginAsync(context, submission, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> FailAsync(Guid submission)
    {
        try
        {
            await StoredSubmissions.FailAsync(database, bulk, submission, _ending, CancellationToken.None);
            if (await FindAsync(submission, CancellationToken.None) is not { Status: SubmissionStatus.Failed }) return true;
            _kept.Delete(submission);
            await _pending.HandOverAsync(CancellationToken.None);
            return true;
        }
#pragma warning disable CA1031 // A database that cannot even be told is tried again later.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.WorkFailed(logger, submission, fault.GetType().Name);
            return false;
        }
    }

    private async Task<bool> IsFinishedAsync(Guid submission)
    {
        try
        {
            await TellWhatIsLeftAsync(CancellationToken.None);
            return await FindAsync(submission, CancellationToken.None) is { } stored && stored.IsFinished();
        }
#pragma warning disable CA1031 // A database that cannot be read either is tried again later.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private async Task<Guid?> NextAsync(string? providerCode, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await WaitingSubmissions.NextAsync(context, providerCode, cancellationToken);
    }

    private async Task<Submission?> FindAsync(Guid submission, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await StoredSubmissions.FindAsync(context, submission, cancellationToken);
    }
}
