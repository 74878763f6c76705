using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Stores a submission in the context's open write transaction; whoever opened it commits. Until then nobody sees any of it.</summary>
/// <param name="context">Its transaction was opened by <see cref="IBulkInsert.BeginAsync"/>.</param>
/// <param name="bulk">Inserts.</param>
/// <param name="identity">The keys of clients.</param>
/// <param name="ending">Who brings it to its end.</param>
/// <param name="progress">Told how many rows are loaded; may be null.</param>
internal sealed class WorkbookLoad(
    MhepDbContext context, IBulkInsert bulk, ClientIdentity identity, Ending ending, IProgress<IngestionProgress>? progress)
{
    /// <summary>
    /// Stores a workbook without errors: new versions of the slices that it changes, or only that it was equal. Versions of one that someone
    /// has to confirm are stored and not made current.
    /// </summary>
    /// <param name="workbook">Checked.</param>
    /// <param name="report">The report so far, with id and time.</param>
    /// <param name="senderId">The provider that sent it; null: the programme.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    /// <returns>The report with what became of it.</returns>
    public async Task<IngestionReport> AcceptAsync(
        ParsedWorkbook workbook, IngestionReport report, int? senderId, CancellationToken cancellationToken)
    {
        using var plan = await LoadPlan.MakeAsync(context, workbook, identity, senderId, forCheck: false, cancellationToken);
        var now = ending.Time.GetUtcNow().UtcDateTime;
        var effect = await LoadEffect.OfAsync(context, plan, workbook, DateOnly.FromDateTime(now), cancellationToken);
        var stored = report.With(plan, effect) with
        {
            Status = effect.HasToBeConfirmed ? SubmissionStatus.AwaitingConfirmation : SubmissionStatus.Accepted,
        };
        await StoredSubmissions.StoreAsync(context, bulk, stored, plan.ProviderId, ending, cancellationToken);
        await StoredFindings.InsertAsync(context, bulk, Id(stored), stored, cancellationToken);
        await StoredEffects.InsertAsync(context, bulk, Id(stored), stored, cancellationToken);
        var sheets = await StoredSheets.InsertAsync(context, bulk, Id(stored), stored.Sheets, cancellationToken);
        var versions = plan.HasChanges ? await WriteAsync(plan, Id(stored), sheets, now, cancellationToken) : [];

        // One that is equal to another speaks of the same slices and changes nothing, here neither.
        if (plan.DuplicateOf is null) await StoredEffects.InsertSlicesAsync(context, bulk, Id(stored), plan, versions, cancellationToken);
        if (versions.Count > 0 && !effect.HasToBeConfirmed)
        {
            // Not the moment at which loading began: until the commit, which comes next, the data were known as they were.
            var moved = ending.Time.GetUtcNow().UtcDateTime;
            await CurrentVersions.MoveAsync(context, bulk, versions.Select(version => (version.SliceId, (int?)version.Id)), moved, cancellationToken);
        }

        return stored;
    }

    /// <summary>Stores that a workbook was refused, and why; of its content nothing.</summary>
    /// <param name="report">With id and time.</param>
    /// <param name="senderId">The provider that sent it; null: the programme.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    public async Task<IngestionReport> RejectAsync(IngestionReport report, int? senderId, CancellationToken cancellationToken)
    {
        var rejected = report with { Status = SubmissionStatus.Rejected };
        await StoredSubmissions.StoreAsync(context, bulk, rejected, senderId, ending, cancellationToken);
        await StoredFindings.InsertAsync(context, bulk, Id(rejected), rejected, cancellationToken);
        return rejected;
    }

    private static Guid Id(IngestionReport report) =>
        report.SubmissionId ?? throw new InvalidOperationException("A submission that is stored has an id.");

    private async Task<IReadOnlyList<SliceVersion>> WriteAsync(
        LoadPlan plan, Guid submission, IReadOnlyDictionary<int, int> sheets, DateTime now, CancellationToken cancellationToken)
    {
        await plan.Codes.InsertMentionedAsync(context, bulk, cancellationToken);
        await plan.Clients.InsertMentionedAsync(context, bulk, cancellationToken);
        var changed = plan.Slices.Where(slice => slice.HasChanges).ToList();
        var loaded = new LoadProgress(progress, changed.Sum(slice => slice.Tables.Sum(table => table.Inserts.Count)));
        return await new VersionWriter(context, bulk, submission, sheets, now, loaded).WriteAsync(changed, cancellationToken);
    }
}
