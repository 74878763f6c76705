using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>A database with the sites of <see cref="Row"/> listed, and the stage that loads into it.</summary>
internal sealed class LoadBench : IAsyncDisposable
{
    /// <summary>Tables that a submission may fill though it changes nothing.</summary>
    public static readonly string[] OfSubmissions = ["submission", "source_sheet", "source_column", "finding"];

    private readonly LoadStage _stage;

    private LoadBench(TestDatabase database)
    {
        Database = database;
        Identity = ClientIdentity.Beside(database.Database.FilePath);
        _stage = new LoadStage(database, new SqliteBulkInsert(), Identity, Time);
    }

    public TestDatabase Database { get; }

    public ClientIdentity Identity { get; }

    public FixedTime Time { get; } = new();

    public Ending Ending => new(AuditActor.Worker, Time);

    private SubmissionDecisions Decisions => new(Database, new SqliteBulkInsert(), Database.Audit, Time);

    public static async Task<LoadBench> CreateAsync()
    {
        var bench = new LoadBench(await TestDatabase.CreateAsync());
        await bench.Load(new Sent { Sites = Row.ListOfSites });
        return bench;
    }

    /// <summary>Loads it and confirms what someone has to confirm.</summary>
    public async Task<IngestionReport> Load(Sent sent, string? provider = null, CancellationToken cancellationToken = default)
    {
        var report = await Submit(sent, provider, cancellationToken);
        if (report.Status != SubmissionStatus.AwaitingConfirmation) return report;
        var decision = await Confirm(report);
        Assert.Equal((DecisionOutcome.Done, SubmissionStatus.Accepted), (decision.Outcome, decision.Status));
        return report with { Status = SubmissionStatus.Accepted };
    }

    /// <summary>Loads it, and leaves it waiting where someone has to confirm it.</summary>
    public Task<IngestionReport> Submit(Sent sent, string? provider = null, CancellationToken cancellationToken = default) =>
        _stage.StoreAsync(provider, Ending, (_, _, _) => Task.FromResult(Examined(sent.ToWorkbook(), Guid.NewGuid())), null, cancellationToken);

    public Task<Decision> Confirm(IngestionReport report) => Decisions.ConfirmAsync(report.SubmissionId.GetValueOrDefault(), AuditActor.Worker, CancellationToken.None);

    public Task<Decision> Withdraw(IngestionReport report, string reason = "Sent by mistake.") =>
        Decisions.WithdrawAsync(report.SubmissionId.GetValueOrDefault(), AuditActor.Worker, reason, CancellationToken.None);

    public Task<IngestionReport> Check(Sent sent) =>
        _stage.CheckAsync(null, (_, _, _) => Task.FromResult(Examined(sent.ToWorkbook(), null)), CancellationToken.None);

    public Task<IngestionReport> Store(Examine examine) => _stage.StoreAsync(null, Ending, examine, null, CancellationToken.None);

    public Examination Examined(ParsedWorkbook workbook, Guid? submission) => new(workbook, new IngestionReport
    {
        SubmissionId = submission,
        ReceivedAt = submission is null ? null : Time.Now.UtcDateTime,
        FileName = "return.xlsx",
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(submission.ToString() ?? ""))),
        Bytes = 1000,
        Status = SubmissionStatus.Checking,
        Sheets = [.. workbook.Sheets.Select(SheetReport.Of)],
        Findings = [],
        RowsRead = workbook.RowsRead,
        RowsAccepted = workbook.RowsRead,
    });

    /// <summary>Hashes of all tables that a submission equal to what is current must leave as they are.</summary>
    public Task<IReadOnlyDictionary<string, string>> HashData() => Database.HashTablesAsync(OfSubmissions);

    /// <summary>The current rows of a table, in order of their numbers.</summary>
    public async Task<List<TRow>> Current<TRow>()
        where TRow : VersionedRow
    {
        await using var context = Database.CreateDbContext();
        var active = await ActiveVersions.ReadAsync(context, CancellationToken.None);
        var rows = await context.Set<TRow>().AsNoTracking().BroughtBy(active).OrderBy(row => row.Id).ToListAsync();
        return [.. rows.Where(row => active.Contains(row.SliceVersionId, row.Id))];
    }

    public async Task<SliceVersion?> CurrentVersion(string key)
    {
        await using var context = Database.CreateDbContext();
        var active = await ActiveVersions.ReadAsync(context, slice => slice.Key == key, CancellationToken.None);
        return active.Slices.SingleOrDefault()?.Version;
    }

    public async Task<T> Query<T>(Func<MhepDbContext, Task<T>> query)
    {
        await using var context = Database.CreateDbContext();
        return await query(context);
    }

    public Task<SubmissionStatus> StatusOf(IngestionReport report) =>
        Query(context => context.Submissions.Where(submission => submission.Id == report.SubmissionId).Select(submission => submission.Status).SingleAsync());

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
