using System.Text;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Tests.Loading;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>A workbook in, a report out, and what is in the database afterwards.</summary>
public sealed class WorkbookIngestionTests : IAsyncLifetime
{
    private static readonly SubmissionRequest OfProgramme = new(null, null, null);

    private readonly FixedTime _time = new() { Now = new DateTimeOffset(2024, 1, 15, 9, 0, 0, TimeSpan.Zero) };
    private TestDatabase _database = null!;
    private WorkbookIngestion _ingestion = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _ingestion = new WorkbookIngestion(
            _database, new SqliteBulkInsert(), ClientIdentity.Beside(_database.Database.FilePath), IngestionLimits.Default, _time);
        var sites = await Ingest(A.Workbook().Sheet("Sites")
            .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
            .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1))
            .Row("SYN-A2", "Ash", "SYN-A", "Alder IPS", "primary care", new DateOnly(2019, 4, 1))
            .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "autism", new DateOnly(2019, 4, 1)).ToBytes());
        Assert.Equal(SubmissionStatus.Accepted, sites.Status);
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task The_same_file_twice_adds_a_submission_and_changes_nothing_else()
    {
        var file = Clients(new ClientCells().WithJob(), new ClientCells { Id = "C-002" });
        var first = await Ingest(file);
        var before = await _database.HashTablesAsync(LoadBench.OfSubmissions);

        var second = await Ingest(file);

        Assert.Equal((3, 0), (first.Added, second.Added));
        Assert.Equal((first.SubmissionId, 3), (second.DuplicateOf, second.Unchanged));
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(before, await _database.HashTablesAsync(LoadBench.OfSubmissions));
    }

    [Fact]
    public async Task A_workbook_whose_last_row_is_bad_leaves_the_data_as_they_were()
    {
        await Ingest(Clients(new ClientCells()));
        var before = await _database.HashTablesAsync("submission", "finding");

        var report = await Ingest(Clients(new ClientCells(), new ClientCells { Id = "C-002" }, new ClientCells { Id = "C-003", Referral = "04/27/2023" }));

        Assert.Equal(SubmissionStatus.Rejected, report.Status);
        Assert.Equal((3, 0, 1), (report.RowsRead, report.RowsAccepted, report.RowsRejected));
        Assert.Equal(before, await _database.HashTablesAsync("submission", "finding"));
        Assert.Contains(await Findings(report), finding => finding.Code == "date-month-first" && finding.Row == ClientCells.FirstRow + 2);
    }

    [Fact]
    public async Task A_check_reports_what_a_submission_reports_and_stores_nothing()
    {
        byte[][] files =
        [
            Clients(new ClientCells().WithJob(), new ClientCells { Id = "C-002", Specialist = "UNKNOWN", Discharge = new DateOnly(2022, 1, 1) }),
            Clients(new ClientCells { Referral = "soon" }),
            Encoding.UTF8.GetBytes("Client ID,Site\n1,SYN-A1\n"),
            [],
        ];
        foreach (var file in files)
        {
            var before = await _database.HashTablesAsync();
            var check = await Check(file);
            Assert.Equal(before, await _database.HashTablesAsync());

            var submission = await Ingest(file);

            Assert.Equal(ReportJsonOf(submission with { SubmissionId = null, ReceivedAt = null, Status = check.Status }), ReportJsonOf(check));
        }
    }

    [Fact]
    public async Task A_file_with_personal_data_leaves_its_hash_and_findings_without_any_cell()
    {
        // 943 476 5919 is the number that the NHS itself prints in examples.
        var report = await Ingest(Clients(new ClientCells { Id = "9434765919" }, new ClientCells { Id = "C-777", Employed = "perhaps" }));

        Assert.Equal(SubmissionStatus.Rejected, report.Status);
        var findings = await Findings(report);
        Assert.Contains("personal-nhs-number", findings.Select(finding => finding.Code));
        Assert.Contains("yes-no-unreadable", findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Null(finding.CellText));
        Assert.Empty(await Query(context => context.SourceSheets.Where(sheet => sheet.SubmissionId == report.SubmissionId).ToListAsync()));
        var bytes = await _database.BytesOnDiskAsync();
        Assert.Equal(-1, bytes.AsSpan().IndexOf("9434765919"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("C-777"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("perhaps"u8));
    }

    [Fact]
    public async Task A_client_id_is_not_stored_in_clear_with_a_finding_about_it()
    {
        var report = await Ingest(A.Workbook().Sheet("Jobs")
            .Row("Data from", new DateOnly(2019, 4, 1)).Row("Data to", new DateOnly(2023, 9, 30))
            .Row("Client ID", "Site", "Job start date", "Competitive paid job", "First 4 hours worked")
            .Row("ORPHAN-1", "SYN-A1", new DateOnly(2022, 8, 1), "yes", "yes").ToBytes());

        Assert.Contains(report.Findings, finding => finding.Kind == FindingKinds.JobWithoutClient && finding.CellText == "ORPHAN-1");
        Assert.Equal(-1, (await _database.BytesOnDiskAsync()).AsSpan().IndexOf("ORPHAN-1"u8));
    }

    [Fact]
    public async Task Another_providers_site_reads_exactly_like_one_that_is_not_there()
    {
        var theirs = await Ingest(Clients(new ClientCells { Site = "SYN-B1", Specialist = null }), "SYN-A");
        var nowhere = await Ingest(Clients(new ClientCells { Site = "SYN-Z9", Specialist = null }), "SYN-A");

        Assert.Equal(SubmissionStatus.Rejected, theirs.Status);
        Assert.Equal(
            nowhere.Findings.Select(finding => (finding.Kind.Code, finding.Place, finding.Message, finding.Remedy)),
            theirs.Findings.Select(finding => (finding.Kind.Code, finding.Place, finding.Message, finding.Remedy)));
        Assert.NotNull(await Query(context => context.Submissions.Where(row => row.Id == theirs.SubmissionId).Select(row => row.ProviderId).SingleAsync()));
    }

    [Fact]
    public async Task A_submission_belongs_to_the_provider_all_of_whose_rows_it_holds()
    {
        var own = await Ingest(Clients(new ClientCells(), new ClientCells { Site = "SYN-A2" }));
        var mixed = await Ingest(Clients(new ClientCells(), new ClientCells { Site = "SYN-B1" }));

        Task<int?> ProviderOf(IngestionReport report) =>
            Query(context => context.Submissions.Where(row => row.Id == report.SubmissionId).Select(row => row.ProviderId).SingleAsync());
        Assert.Equal(await Query(context => context.Providers.Where(row => row.Code == "SYN-A").Select(row => (int?)row.Id).SingleAsync()), await ProviderOf(own));
        Assert.Null(await ProviderOf(mixed));
    }

    [Fact]
    public async Task Bad_files_beside_good_ones_hurt_nobody()
    {
        byte[][] bad = [[], Encoding.UTF8.GetBytes("<html><table></table></html>"), [0x50, 0x4B, 3, 4, 0, 0], Clients(new ClientCells { Site = "NOWHERE" })];

        var reports = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() =>
            Ingest(number % 2 == 0 ? bad[number / 2 % bad.Length] : Clients(new ClientCells { Team = $"Team {number}", Site = number % 4 == 1 ? "SYN-A1" : "SYN-B1" })))));

        Assert.Equal(6, reports.Count(report => report.Status == SubmissionStatus.Rejected));
        Assert.Equal(6, reports.Count(report => report.Status is SubmissionStatus.Accepted));
        Assert.Equal(13, await Query(context => context.Submissions.CountAsync()));
        Assert.Equal(7, await Query(context => context.DataVersions.Select(row => row.Number).SingleAsync()));
    }

    [Fact]
    public async Task Progress_is_told_stage_by_stage_up_to_the_last_row()
    {
        var told = new List<IngestionProgress>();
        using var content = new MemoryStream(Clients(new ClientCells().WithJob(), new ClientCells { Id = "C-002" }));

        await _ingestion.IngestAsync(new WorkbookFile("clients.xlsx", content), OfProgramme, new Teller(told.Add), CancellationToken.None);

        Assert.Equal(["checking", "loading"], told.Select(progress => progress.Stage).Distinct().Except(["reading"]));
        Assert.Equal(new IngestionProgress("loading", 3, 3), told[^1]);
    }

    [Fact]
    public async Task Folders_and_persons_are_left_out_of_a_files_name()
    {
        var path = await Ingest([], name: @"C:\Users\someone\returns\q1.xlsx");
        var person = await Ingest([], name: "return 943 476 5919.xlsx");

        Assert.Equal(("q1.xlsx", "(masked).xlsx"), (path.FileName, person.FileName));
    }

    private static byte[] Clients(params ClientCells[] clients) => ClientCells.Sheet(clients).ToBytes();

    private static string ReportJsonOf(IngestionReport report) => System.Text.Json.JsonSerializer.Serialize(report);

    private async Task<IngestionReport> Ingest(byte[] file, string? provider = null, string name = "clients.xlsx")
    {
        using var content = new MemoryStream(file);
        return await _ingestion.IngestAsync(new WorkbookFile(name, content), OfProgramme with { ProviderCode = provider }, null, CancellationToken.None);
    }

    private async Task<IngestionReport> Check(byte[] file)
    {
        using var content = new MemoryStream(file);
        return await _ingestion.CheckAsync(new WorkbookFile("clients.xlsx", content), OfProgramme, null, CancellationToken.None);
    }

    private Task<List<FindingRecord>> Findings(IngestionReport report) =>
        Query(context => context.Findings.Where(finding => finding.SubmissionId == report.SubmissionId).OrderBy(finding => finding.Ordinal).ToListAsync());

    private async Task<T> Query<T>(Func<Schema.MhepDbContext, Task<T>> query)
    {
        await using var context = _database.CreateDbContext();
        return await query(context);
    }

    private sealed class Teller(Action<IngestionProgress> tell) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => tell(value);
    }
}
