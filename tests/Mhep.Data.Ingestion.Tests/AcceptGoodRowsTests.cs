using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>Rows with errors left out because the sender asked for it: which go with them, and what cannot be left out.</summary>
public sealed class AcceptGoodRowsTests
{
    private static readonly SubmissionRequest Asked = new(null, null, null) { AcceptGoodRows = true };
    private static readonly DateOnly Started = new(2022, 8, 1);

    [Fact]
    public async Task The_bad_row_is_left_out_counted_and_listed_and_the_others_go_in()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var file = IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "C-002", Referral = "soon" }.WithJob(), new ClientCells { Id = "C-003" }.WithJob());

        var report = await bench.Ingest(file, Asked);

        Assert.Equal((SubmissionStatus.Accepted, 3, 2, 1, 3), (report.Status, report.RowsRead, report.RowsAccepted, report.RowsRejected, report.Added));
        var stored = await bench.Stored(report.SubmissionId);
        Assert.Equal((SubmissionStatus.Accepted, 2, 1), (stored.Status, stored.RowsAccepted, stored.RowsRejected));
        Assert.Contains(report.Findings, finding => finding.Kind == FindingKinds.DateUnreadable && finding.Place.Row == ClientCells.FirstRow + 1);
        Assert.Equal(2, await bench.Query(context => context.Episodes.CountAsync()));
        Assert.Equal(1, await bench.Query(context => context.Jobs.CountAsync()));
    }

    [Fact]
    public async Task Without_being_asked_for_one_bad_row_refuses_the_file()
    {
        await using var bench = await IngestionBench.CreateAsync();

        var report = await bench.Ingest(IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "C-002", Referral = "soon" }));

        Assert.Equal((SubmissionStatus.Rejected, 0, 1), (report.Status, report.RowsAccepted, report.RowsRejected));
        Assert.Equal(0, await bench.Query(context => context.Episodes.CountAsync()));
    }

    [Fact]
    public async Task A_check_reports_what_a_submission_reports()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var file = IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "C-002", Age = 7 }, new ClientCells { Id = "C-003" }, new ClientCells { Id = "C-003", Age = 50 });
        var before = await bench.Database.HashTablesAsync();

        var check = await bench.Check(file, Asked);
        Assert.Equal(before, await bench.Database.HashTablesAsync());
        var submission = await bench.Ingest(file, Asked);

        Assert.Equal(
            ReportJson.Render(submission with { SubmissionId = null, ReceivedAt = null, Status = check.Status }),
            ReportJson.Render(check));
        Assert.Equal((4, 1, 3), (check.RowsRead, check.RowsAccepted, check.RowsRejected));
    }

    [Fact]
    public async Task Of_two_rows_that_contradict_each_other_neither_is_taken()
    {
        await using var bench = await IngestionBench.CreateAsync();

        var report = await bench.Ingest(IngestionBench.Clients(new ClientCells(), new ClientCells { Age = 50 }, new ClientCells { Id = "C-002" }), Asked);

        Assert.Equal((1, 2), (report.RowsAccepted, report.RowsRejected));
        var left = Assert.Single(report.Findings, finding => finding.Kind == FindingKinds.RowDependsOnAnother);
        Assert.Equal(ClientCells.FirstRow, left.Place.Row);
        Assert.Contains($"row {ClientCells.FirstRow + 1}", left.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_of_a_client_whose_row_was_left_out_go_with_it()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var file = WithJobs(
            [new ClientCells(), new ClientCells { Id = "C-002", Employed = "perhaps" }],
            ("C-001", null), ("C-002", null), ("c-002", new DateOnly(2022, 5, 3)), ("C-900", null));

        var report = await bench.Ingest(file, Asked);

        Assert.Equal((SubmissionStatus.Accepted, 6, 3, 3), (report.Status, report.RowsRead, report.RowsAccepted, report.RowsRejected));
        Assert.Equal([3, 4], report.Findings.Where(finding => finding.Kind == FindingKinds.RowDependsOnAnother).Select(finding => finding.Place.Row ?? 0));
        Assert.Equal(1, await bench.Query(context => context.Set<Episode>().CountAsync()));
    }

    [Fact]
    public async Task A_job_goes_with_an_episode_whose_referral_cannot_be_read_unless_it_names_another()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var file = WithJobs(
            [new ClientCells(), new ClientCells { Referral = "last spring", Profile = new DateOnly(2022, 7, 1) }],
            ("C-001", null), ("C-001", new DateOnly(2022, 5, 3)));

        var report = await bench.Ingest(file, Asked);

        Assert.Equal([2], report.Findings.Where(finding => finding.Kind == FindingKinds.RowDependsOnAnother).Select(finding => finding.Place.Row ?? 0));
        Assert.Equal(1, await bench.Query(context => context.Jobs.CountAsync()));
    }

    [Fact]
    public async Task What_is_wrong_with_more_than_rows_refuses_the_file_all_the_same()
    {
        await using var bench = await IngestionBench.CreateAsync();
        byte[][] files =
        [
            IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "943 476 5919" }),
            IngestionBench.Clients(new ClientCells { Referral = "soon" }),
            ClientCells.Sheet(new ClientCells(), new ClientCells { Id = "C-002" }).Merged("C4:C5").ToBytes(),
            A.Workbook().Sheet("Clients").Row("Data to", "soon").Row("Client ID", "Site", "Age").Row("1", "SYN-A1", 30).ToBytes(),
            A.Workbook().Sheet("Sites").Row("Site", "Name", "Provider code", "Policy focus")
                .Row("SYN-A1", "Alder", "SYN-A", "autism").Row("SYN-A2", "Ash", "SYN-A", "gardening").ToBytes(),
            [],
        ];
        var before = await bench.Database.HashTablesAsync("submission", "finding");

        foreach (var file in files)
        {
            var report = await bench.Ingest(file, Asked);
            Assert.Equal((SubmissionStatus.Rejected, 0), (report.Status, report.RowsAccepted));
        }

        Assert.Equal(before, await bench.Database.HashTablesAsync("submission", "finding"));
    }

    /// <summary>Clients on one sheet, and on another their jobs from row 2 on, some naming their episode.</summary>
    private static byte[] WithJobs(ClientCells[] clients, params (string Client, DateOnly? Referral)[] jobs)
    {
        var sheet = ClientCells.Sheet(clients).Sheet("Jobs").Row("Client ID", "Site", "Referral date", "Job start date", "Employer");
        for (var i = 0; i < jobs.Length; i++) sheet.Row(jobs[i].Client, "SYN-A1", jobs[i].Referral, Started, "Employer " + (char)('A' + i));
        return sheet.ToBytes();
    }
}
