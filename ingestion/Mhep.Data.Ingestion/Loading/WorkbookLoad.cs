using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Stores a submission in the context's open write transaction; whoever opened it commits. Until then nobody sees any of it.</summary>
/// <param name="context">Its transaction was opened by <see cref="IBulkInsert.BeginAsync"/>.</param>
/// <param name="bulk">Inserts.</param>
/// <param name="identity">The keys of clients.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Told how many rows are loaded; may be null.</param>
internal sealed class WorkbookLoad(
    MhepDbContext context, IBulkInsert bulk, ClientIdentity identity, TimeProvider time, IProgress<IngestionProgress>? progress)
{
    /// <summary>Stores a workbook without errors: new versions of the slices that it changes, or only that it was equal.</summary>
    /// <param name="workbook">Checked.</param>
    /// <param name="report">The report so far, with id and time.</param>
    /// <param name="senderId">The provider that sent it; null: the programme.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    /// <returns>The report with what became of it.</returns>
    public async Task<IngestionReport> AcceptAsync(
        ParsedWorkbook workbook, IngestionReport report, int? senderId, CancellationToken cancellationToken)
    {
        using var plan = await LoadPlan.MakeAsync(context, workbook, identity, forCheck: false, cancellationToken);
        var accepted = report.With(plan) with { Status = SubmissionStatus.Accepted };
        await StoredSubmissions.StoreAsync(context, bulk, accepted, senderId ?? plan.ProviderId, cancellationToken);
        await StoredFindings.InsertAsync(context, bulk, Id(accepted), accepted, cancellationToken);
        var sheets = await StoredSheets.InsertAsync(context, bulk, Id(accepted), accepted.Sheets, cancellationToken);
        if (!plan.HasChanges) return accepted;

        await plan.Codes.InsertMentionedAsync(context, bulk, cancellationToken);
        await plan.Clients.InsertMentionedAsync(context, bulk, cancellationToken);
        var changed = plan.Slices.Where(slice => slice.HasChanges).ToList();
        var loaded = new LoadProgress(progress, changed.Sum(slice => slice.Tables.Sum(table => table.Inserts.Count)));
        await new VersionWriter(context, bulk, Id(accepted), sheets, time.GetUtcNow().UtcDateTime, loaded).WriteAsync(changed, cancellationToken);
        await SupersedeAsync(changed, cancellationToken);
        return accepted;
    }

    /// <summary>Stores that a workbook was refused, and why; of its content nothing.</summary>
    /// <param name="report">With id and time.</param>
    /// <param name="senderId">The provider that sent it; null: the programme.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    public async Task<IngestionReport> RejectAsync(IngestionReport report, int? senderId, CancellationToken cancellationToken)
    {
        var rejected = report with { Status = SubmissionStatus.Rejected };
        await StoredSubmissions.StoreAsync(context, bulk, rejected, senderId, cancellationToken);
        await StoredFindings.InsertAsync(context, bulk, Id(rejected), rejected, cancellationToken);
        return rejected;
    }

    private static Guid Id(IngestionReport report) =>
        report.SubmissionId ?? throw new InvalidOperationException("A submission that is stored has an id.");

    /// <summary>A submission that had slices, none of which is current any more, is superseded.</summary>
    private async Task SupersedeAsync(List<SliceChange> changed, CancellationToken cancellationToken)
    {
        var displaced = changed.Select(change => change.Current?.SubmissionId).OfType<Guid>().Distinct().ToList();
        if (displaced.Count == 0) return;
        var current = context.Slices.Join(
            context.SliceVersions, slice => slice.CurrentVersionId, version => version.Id, (_, version) => version.SubmissionId);
        await context.Submissions
            .Where(submission => EF.Parameter(displaced).Contains(submission.Id) && !current.Contains(submission.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(submission => submission.Status, SubmissionStatus.Superseded), cancellationToken);
    }
}
