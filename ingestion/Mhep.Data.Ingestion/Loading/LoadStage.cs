using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// Brings an examined file into the database, or only says what that would do. Files are examined outside the write transaction,
/// side by side; where what they were checked against has moved by the time they may write, they are examined again.
/// </summary>
/// <param name="database">Where to load.</param>
/// <param name="bulk">Inserts, and lets writers in one at a time.</param>
/// <param name="identity">The keys of clients.</param>
/// <param name="time">The clock.</param>
internal sealed class LoadStage(IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, ClientIdentity identity, TimeProvider time)
{
    private const int TriesOutsideTransaction = 3;

    /// <summary>Stores a submission: all of it, or, where it is refused, only that and why.</summary>
    /// <param name="providerCode">The provider that sends it; null: the programme.</param>
    /// <param name="ending">Who brings it to its end.</param>
    /// <param name="examine">Reads and checks the file.</param>
    /// <param name="progress">Told how many rows are loaded; may be null.</param>
    /// <param name="cancellationToken">Stops the work and leaves the database as it was.</param>
    public async Task<IngestionReport> StoreAsync(
        string? providerCode, Ending ending, Examine examine, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < TriesOutsideTransaction; tries++)
        {
            await using var reading = database.CreateDbContext();
            var known = await ReadAsync(reading, providerCode, cancellationToken);
            var examination = await examine(reading, known.Data, cancellationToken);

            await using var writing = database.CreateDbContext();
            await using var transaction = await bulk.BeginAsync(writing, cancellationToken);
            if (await HaveMovedAsync(writing, known, examination, providerCode, cancellationToken)) continue;
            var report = await WriteAsync(writing, examination, providerCode, ending, progress, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return report;
        }

        return await StoreInOneAsync(providerCode, ending, examine, progress, cancellationToken);
    }

    /// <summary>What <see cref="StoreAsync"/> would report, without storing anything or keeping anyone waiting.</summary>
    /// <param name="providerCode">The provider that asks; null: the programme.</param>
    /// <param name="examine">Reads and checks the file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IngestionReport> CheckAsync(string? providerCode, Examine examine, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var known = await KnownDataReader.ReadAsync(context, providerCode, cancellationToken);
        var examination = await examine(context, known, cancellationToken);
        if (examination.Workbook is not { } workbook) return examination.Report with { Status = SubmissionStatus.Rejected };
        var sender = await SenderAsync(context, providerCode, cancellationToken);
        using var plan = await LoadPlan.MakeAsync(context, workbook, identity, sender, forCheck: true, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var effect = await LoadEffect.OfAsync(context, plan, workbook, today, cancellationToken);
        return examination.Report.With(plan, effect) with { Status = SubmissionStatus.Checked };
    }

    /// <summary>Others keep changing what the file is checked against: nobody else may write while it is checked this time.</summary>
    private async Task<IngestionReport> StoreInOneAsync(
        string? providerCode, Ending ending, Examine examine, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var known = await KnownDataReader.ReadAsync(context, providerCode, cancellationToken);
        var examination = await examine(context, known, cancellationToken);
        var report = await WriteAsync(context, examination, providerCode, ending, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return report;
    }

    private async Task<IngestionReport> WriteAsync(
        MhepDbContext context,
        Examination examination,
        string? providerCode,
        Ending ending,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken)
    {
        // Another worker may have brought it to its end since this one began.
        if (examination.Report.SubmissionId is { } id && await StoredSubmissions.FindAsync(context, id, cancellationToken) is { } stored && stored.IsFinished())
            return StoredSubmissions.ReportOf(stored);

        var load = new WorkbookLoad(context, bulk, identity, ending, progress);
        var sender = await SenderAsync(context, providerCode, cancellationToken);
        return examination.Workbook is { } workbook
            ? await load.AcceptAsync(workbook, examination.Report, sender, cancellationToken)
            : await load.RejectAsync(examination.Report, sender, cancellationToken);
    }

    private static async Task<int?> SenderAsync(MhepDbContext context, string? providerCode, CancellationToken cancellationToken)
    {
        var providers = await context.Providers.AsNoTracking().ToListAsync(cancellationToken);
        return providers.Find(provider => string.Equals(provider.Code, providerCode, StringComparison.OrdinalIgnoreCase))?.Id;
    }

    private static async Task<Known> ReadAsync(MhepDbContext context, string? providerCode, CancellationToken cancellationToken)
    {
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var number = await NumberAsync(context, cancellationToken);
        return new Known(number, await KnownDataReader.ReadAsync(context, providerCode, cancellationToken));
    }

    /// <summary>Sites and time in post seldom change, and which clients are current matters only to those who asked.</summary>
    private static async Task<bool> HaveMovedAsync(
        MhepDbContext context, Known known, Examination examination, string? providerCode, CancellationToken cancellationToken)
    {
        if (await NumberAsync(context, cancellationToken) == known.DataVersion) return false;
        return examination.AskedForClients
            || !KnownDataReader.AreEqual(known.Data, await KnownDataReader.ReadAsync(context, providerCode, cancellationToken));
    }

    private static Task<long> NumberAsync(MhepDbContext context, CancellationToken cancellationToken) =>
        context.DataVersions.AsNoTracking().Select(version => version.Number).SingleAsync(cancellationToken);

    /// <summary>What was known at a data version.</summary>
    private sealed record Known(long DataVersion, KnownData Data);
}
