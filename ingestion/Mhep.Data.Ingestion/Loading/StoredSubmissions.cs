using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// The row of a submission. One that was stored when its file arrived is filled in once, when its end is known; any other is stored then.
/// </summary>
internal static class StoredSubmissions
{
    /// <summary>A submission; null: there is none of that id.</summary>
    public static Task<Submission?> FindAsync(MhepDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.Submissions.AsNoTracking().SingleOrDefaultAsync(submission => submission.Id == id, cancellationToken);

    /// <summary>Whether its end is known, so that nothing may be done for it a second time.</summary>
    public static bool IsFinished(this Submission submission) =>
        submission.Status is not (SubmissionStatus.Received or SubmissionStatus.Checking);

    /// <summary>Stores what became of a submission.</summary>
    /// <param name="context">In the write transaction.</param>
    /// <param name="bulk">Inserts.</param>
    /// <param name="report">With id, time and status.</param>
    /// <param name="providerId">Whose it is; null: the programme's, or of several providers.</param>
    /// <param name="ending">Who brings it to its end, and when.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    public static async Task StoreAsync(
        MhepDbContext context, IBulkInsert bulk, IngestionReport report, int? providerId, Ending ending, CancellationToken cancellationToken)
    {
        var id = report.SubmissionId ?? throw new InvalidOperationException("A submission that is stored has an id.");
        await ending.TellAsync(context, id, report.Status, providerId, DetailOf(report), cancellationToken);
        if (report.Mapping is { } mapping) await ProviderMappings.StoreTextAsync(context, bulk, mapping, cancellationToken);
        var mappingSha256 = report.Mapping?.Sha256;
        var filled = await context.Submissions.Where(submission => submission.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(submission => submission.Status, report.Status)
                .SetProperty(submission => submission.ProviderId, providerId)
                .SetProperty(submission => submission.DuplicateOfId, report.DuplicateOf)
                .SetProperty(submission => submission.MappingSha256, mappingSha256)
                .SetProperty(submission => submission.RowsRead, report.RowsRead)
                .SetProperty(submission => submission.RowsAccepted, report.RowsAccepted)
                .SetProperty(submission => submission.RowsRejected, report.RowsRejected)
                .SetProperty(submission => submission.Added, report.Added)
                .SetProperty(submission => submission.Changed, report.Changed)
                .SetProperty(submission => submission.Removed, report.Removed)
                .SetProperty(submission => submission.Unchanged, report.Unchanged)
                .SetProperty(submission => submission.MovedFigures, report.MovedFiguresInAll),
            cancellationToken);
        if (filled > 0) return;

        var last = await context.Submissions.MaxAsync(submission => (long?)submission.Sequence, cancellationToken) ?? 0;
        await bulk.InsertAsync(context, [Row(id, last + 1, report, providerId)], cancellationToken);
    }

    /// <summary>Marks a submission as failed, unless its end is known already: what was committed stays committed.</summary>
    /// <returns>Whether this was its end.</returns>
    public static async Task<bool> FailAsync(IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, Guid id, Ending ending, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var unfinished = context.Submissions.Where(submission => submission.Id == id
            && (submission.Status == SubmissionStatus.Received || submission.Status == SubmissionStatus.Checking));
        if (await unfinished.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } stored) return false;
        await unfinished.ExecuteUpdateAsync(set => set.SetProperty(submission => submission.Status, SubmissionStatus.Failed), cancellationToken);
        await ending.TellAsync(context, id, SubmissionStatus.Failed, stored.ProviderId, detail: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The report of a submission whose end is known, as far as its row tells it: without sheets and findings.</summary>
    public static IngestionReport ReportOf(Submission stored) => new()
    {
        SubmissionId = stored.Id,
        ReceivedAt = stored.ReceivedAt,
        FileName = stored.FileName,
        Sha256 = stored.Sha256,
        Bytes = stored.Bytes,
        Status = stored.Status,
        DuplicateOf = stored.DuplicateOfId,
        Sheets = [],
        Findings = [],
        RowsRead = stored.RowsRead,
        RowsAccepted = stored.RowsAccepted,
        RowsRejected = stored.RowsRejected,
        Added = stored.Added,
        Changed = stored.Changed,
        Removed = stored.Removed,
        Unchanged = stored.Unchanged,
        MovedFiguresInAll = stored.MovedFigures,
    };

    private static string? DetailOf(IngestionReport report) =>
        report.Status == SubmissionStatus.Rejected && report.Findings.Any(finding => FindingKinds.IsPersonalData(finding.Kind)) ? "personal data" : null;

    private static Submission Row(Guid id, long sequence, IngestionReport report, int? providerId) => new()
    {
        Id = id,
        Sequence = sequence,
        FileName = report.FileName,
        Sha256 = report.Sha256,
        Bytes = report.Bytes,
        ReceivedAt = report.ReceivedAt ?? throw new InvalidOperationException("A submission that is stored was received some time."),
        ProviderId = providerId,
        Status = report.Status,
        DuplicateOfId = report.DuplicateOf,
        MappingSha256 = report.Mapping?.Sha256,
        RowsRead = report.RowsRead,
        RowsAccepted = report.RowsAccepted,
        RowsRejected = report.RowsRejected,
        Added = report.Added,
        Changed = report.Changed,
        Removed = report.Removed,
        Unchanged = report.Unchanged,
        MovedFigures = report.MovedFiguresInAll,
    };
}
