using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion;

/// <summary>
/// The whole way of a workbook: read, checked, loaded, reported. All or nothing: with an error anywhere nothing of it is in the data.
/// Safe to use for several files at once; files are read side by side and loaded one after another.
/// </summary>
/// <param name="database">Where submissions are stored.</param>
/// <param name="bulkInsert">Writes rows, and lets writers in one at a time.</param>
/// <param name="identity">The keys that clients are stored under.</param>
/// <param name="limits">What a workbook may cost.</param>
/// <param name="time">The clock.</param>
public sealed class WorkbookIngestion(
    IDbContextFactory<MhepDbContext> database, IBulkInsert bulkInsert, ClientIdentity identity, IngestionLimits limits, TimeProvider time)
{
    private readonly LoadStage _stage = new(database, bulkInsert, identity, time);

    /// <summary>
    /// Takes a file in. Where the request names a submission that is stored already, that one is brought to its end; if it has come to
    /// it before, nothing is done again. A fault of ours leaves it failed; being stopped leaves it as it is, to be taken up again.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="request">Who sends it, and what they say of it.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Stops the work and leaves the database as it was.</param>
    /// <returns>
    /// The report, stored with the submission: accepted, or rejected with the reasons. Of a submission that had come to its end before: what
    /// its row tells, without sheets and findings.
    /// </returns>
    /// <exception cref="KeysUnavailableException">The keys of stored clients are not to be had. Nothing was stored.</exception>
    public Task<IngestionReport> IngestAsync(
        WorkbookFile file, SubmissionRequest request, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken) =>
        IngestAsync(file, request, progress, parsed: null, cancellationToken);

    /// <summary>Takes in a file that may have been parsed at the door just now.</summary>
    internal async Task<IngestionReport> IngestAsync(
        WorkbookFile file, SubmissionRequest request, IProgress<IngestionProgress>? progress, ParsedFile? parsed, CancellationToken cancellationToken)
    {
        if (request.SubmissionId is not { } id)
            return await StoreAsync(file, request, Guid.NewGuid(), time.GetUtcNow().UtcDateTime, progress, parsed, cancellationToken);
        try
        {
            var stored = await FindAsync(id, cancellationToken);
            if (stored is not null && stored.IsFinished()) return StoredSubmissions.ReportOf(stored);
            return await StoreAsync(file, request, id, stored?.ReceivedAt ?? time.GetUtcNow().UtcDateTime, progress, parsed, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Nobody may stop this: whoever waits for the submission has to learn that nothing more will come of it.
            await StoredSubmissions.FailAsync(database, bulkInsert, id, new Ending(request.SentBy, time), CancellationToken.None);
            throw;
        }
    }

    /// <summary>Tells what taking a file in would report: the same but for id, time and status. Nothing is stored.</summary>
    /// <param name="file">The file.</param>
    /// <param name="request">Who asks, and what they say of it.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report, with status checked, or rejected where the file would be.</returns>
    /// <exception cref="KeysUnavailableException">The keys of stored clients are not to be had.</exception>
    public async Task<IngestionReport> CheckAsync(
        WorkbookFile file, SubmissionRequest request, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        var report = await BeginAsync(file, cancellationToken);
        return await _stage.CheckAsync(request.ProviderCode, Examining(file, request, report, progress, parsed: null), cancellationToken);
    }

    private async Task<IngestionReport> StoreAsync(
        WorkbookFile file,
        SubmissionRequest request,
        Guid id,
        DateTime receivedAt,
        IProgress<IngestionProgress>? progress,
        ParsedFile? parsed,
        CancellationToken cancellationToken)
    {
        var report = await BeginAsync(file, cancellationToken) with { SubmissionId = id, ReceivedAt = receivedAt };
        return await _stage.StoreAsync(request.ProviderCode, new Ending(request.SentBy, time), Examining(file, request, report, progress, parsed), progress, cancellationToken);
    }

    private async Task<Submission?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await StoredSubmissions.FindAsync(context, id, cancellationToken);
    }

    private Examine Examining(
        WorkbookFile file, SubmissionRequest request, IngestionReport report, IProgress<IngestionProgress>? progress, ParsedFile? parsed) =>
        new FileExamination(file, request, report, identity, limits, time, progress) { ParsedBefore = parsed }.ExamineAsync;

    /// <summary>What is known of a file before it is opened.</summary>
    private static async Task<IngestionReport> BeginAsync(WorkbookFile file, CancellationToken cancellationToken)
    {
        var arriving = await ArrivingFile.LookAtAsync(file, cancellationToken);
        return new IngestionReport
        {
            FileName = arriving.Name,
            Sha256 = arriving.Sha256,
            Bytes = arriving.Bytes,
            Status = SubmissionStatus.Checking,
            Sheets = [],
            Findings = [],
        };
    }
}
