using System.Text.Json.Nodes;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Samples.Published;
using Mhep.Data.Spreadsheets;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>`mhep ingest` and `mhep check` from end to end.</summary>
public sealed class IngestCommandTests : IAsyncLifetime
{
    private static readonly string Published = Repository.PathOf("samples/workbooks/published.xlsx");
    private static readonly string Messy = Repository.PathOf("samples/workbooks/messy.xlsx");

    private TestDatabase? _database;

    private TestDatabase Database => _database!;

    private string Connection => Database.Database.ConnectionString;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public Task DisposeAsync() => Database.DisposeAsync().AsTask();

    [Fact]
    public async Task The_messy_workbook_is_rejected_with_its_golden_report()
    {
        var before = await Database.HashTablesAsync("submission", "finding");

        var checkedRun = await CommandRun.Of("check", Messy, "--database", Connection);
        var run = await CommandRun.Of("ingest", Messy, "--database", Connection);

        Assert.Equal((ExitCodes.Rejected, ""), (checkedRun.ExitCode, checkedRun.Error));
        Snapshot.MatchFile(checkedRun.Output, Repository.PathOf("samples/reports/messy.txt"));
        Assert.Equal((ExitCodes.Rejected, ""), (run.ExitCode, run.Error));
        Assert.Equal(BelowOutcome(checkedRun.Output), BelowOutcome(run.Output));
        Assert.Equal(before, await Database.HashTablesAsync("submission", "finding"));
    }

    [Fact]
    public async Task The_published_workbook_is_accepted_with_its_golden_report()
    {
        var checkedRun = await CommandRun.Of("check", Published, "--database", Connection);
        var run = await CommandRun.Of("ingest", Published, "--database", Connection);

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Snapshot.MatchFile(checkedRun.Output, Repository.PathOf("samples/reports/published.txt"));
        Assert.Equal(BelowOutcome(checkedRun.Output), BelowOutcome(run.Output));
    }

    [Fact]
    public async Task The_same_workbook_twice_adds_a_submission_and_changes_nothing_else()
    {
        await CommandRun.Of("ingest", Published, "--database", Connection);
        string[] ofSubmissions = ["submission", "finding", "source_sheet", "source_column"];
        var before = await Database.HashTablesAsync(ofSubmissions);

        var run = await CommandRun.Of("ingest", Published, "--database", Connection, "--json");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Equal(before, await Database.HashTablesAsync(ofSubmissions));
        await using var context = Database.CreateDbContext();
        var submissions = await context.Submissions.OrderBy(submission => submission.Sequence).ToListAsync();
        Assert.Equal([null, submissions[0].Id], submissions.Select(submission => submission.DuplicateOfId));
        Assert.Equal(submissions[0].Id.ToString(), (string?)JsonNode.Parse(run.Output)!["duplicateOf"]);
    }

    [Fact]
    public async Task A_workbook_whose_last_row_is_bad_leaves_the_database_as_it_was()
    {
        await CommandRun.Of("ingest", Published, "--database", Connection);
        var before = await Database.HashTablesAsync("submission", "finding");
        var outcomes = PublishedWorkbook.Sheets[1];
        IReadOnlyList<Cell> changed = [Cell.Text("2019-04-01"), Cell.Text("2019-04-30"), Cell.Text("BIT-P1"), Cell.Number(7)];
        IReadOnlyList<Cell> bad = [Cell.Text("2019-04-01"), Cell.Text("04/30/2019"), Cell.Text("BIT-P2"), Cell.Number(8)];
        var path = Path.Combine(Database.Folder, "bad-last-row.xlsx");
        XlsxFile.Write(path, [outcomes with { Rows = outcomes.Rows.Append(changed).Append(bad) }]);

        var run = await CommandRun.Of("ingest", path, "--database", Connection, "--json");

        Assert.Equal((ExitCodes.Rejected, ""), (run.ExitCode, run.Error));
        var error = Assert.Single(JsonNode.Parse(run.Output)!["findings"]!.AsArray(), finding => (string?)finding!["severity"] == "ERROR");
        Assert.Equal((outcomes.HeadingRow + 7, "B"), ((int?)error!["row"], (string?)error["column"]));
        Assert.Equal(before, await Database.HashTablesAsync("submission", "finding"));
    }

    [Fact]
    public async Task A_check_prints_the_same_report_and_stores_nothing()
    {
        var before = await Database.HashTablesAsync();

        var checkedRun = await CommandRun.Of("check", Messy, "--database", Connection, "--json");
        var after = await Database.HashTablesAsync();
        var ingested = await CommandRun.Of("ingest", Messy, "--database", Connection, "--json");

        Assert.Equal(before, after);
        Assert.Equal((ExitCodes.Rejected, ExitCodes.Rejected), (checkedRun.ExitCode, ingested.ExitCode));
        Assert.Equal(WithoutIdentity(ingested.Output), WithoutIdentity(checkedRun.Output));
    }

    [Fact]
    public async Task A_check_without_a_database_makes_none()
    {
        var nowhere = Path.Combine(Database.Folder, "none", "mhep.db");

        var run = await CommandRun.Of("check", Published, "--database", $"Data Source={nowhere}");

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(Path.GetDirectoryName(nowhere)));
    }

    [Fact]
    public async Task A_check_against_a_database_that_lacks_migrations_says_so_and_makes_none()
    {
        var path = Path.Combine(Database.Folder, "older.db");
        await File.WriteAllBytesAsync(path, []);

        (await CommandRun.Of("check", Published, "--database", $"Data Source={path};Pooling=False")).IsOneLineError(
            "the database is of an earlier version: 'mhep ingest' or 'mhep serve' brings it up to date.");

        Assert.Equal(0, new FileInfo(path).Length);
    }

    [Fact]
    public async Task The_first_ingest_makes_the_database()
    {
        var connection = $"Data Source={Path.Combine(Database.Folder, "new", "mhep.db")};Pooling=False";

        var run = await CommandRun.Of("ingest", Published, "--database", connection);

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Several_files_are_read_in_order_and_the_worst_outcome_counts()
    {
        var run = await CommandRun.Of("ingest", Published, Messy, Published, "--database", Connection, "--json");

        Assert.Equal(ExitCodes.Rejected, run.ExitCode);
        Assert.Equal(
            ["ACCEPTED", "REJECTED", "ACCEPTED"],
            run.Output.Trim().Split("\n}\n").Select(report => (string?)JsonNode.Parse(report.TrimEnd('}') + "}")!["status"]));
    }

    [Fact]
    public async Task A_missing_file_is_told_before_any_other_is_read()
    {
        (await CommandRun.Of("ingest", Published, "missing.xlsx", "--database", Connection)).IsOneLineError("there is no file 'missing.xlsx'.");

        await using var context = Database.CreateDbContext();
        Assert.Empty(await context.Submissions.ToListAsync());
    }

    [Fact]
    public async Task A_text_file_named_xlsx_is_rejected_with_a_plain_message()
    {
        var text = Path.Combine(Database.Folder, "letter.xlsx");
        await File.WriteAllTextAsync(text, "Dear all, please find attached the figures.");

        var run = await CommandRun.Of("ingest", text, "--database", Connection);

        Assert.Equal((ExitCodes.Rejected, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("letter.xlsx: refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("The file is not an Excel workbook, whatever its name says", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data-from", "27/04/2023", "--data-from '27/04/2023' is no day: write it as 2023-04-27.")]
    [InlineData("--max-rows", "many", "--max-rows 'many' is no whole number above 0.")]
    public async Task An_option_that_cannot_be_read_is_told(string option, string value, string message)
    {
        (await CommandRun.Of("ingest", Published, "--database", Connection, option, value)).IsOneLineError(message + " Try 'mhep ingest --help'.");
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_rejected_and_the_limit_can_be_raised()
    {
        var refused = await CommandRun.Of("ingest", Published, "--database", Connection, "--max-rows", "3");
        var accepted = await CommandRun.Of("ingest", Published, "--database", Connection, "--max-rows", "100");

        Assert.Equal((ExitCodes.Rejected, ExitCodes.Success), (refused.ExitCode, accepted.ExitCode));
    }

    /// <summary>A report without what a check cannot know: what became of the file, and its submission's random id.</summary>
    private static IEnumerable<string> BelowOutcome(string report) =>
        report.Split('\n').Skip(1).Where(line => !line.StartsWith("Submission ", StringComparison.Ordinal));

    private static string WithoutIdentity(string json)
    {
        var report = JsonNode.Parse(json)!.AsObject();
        foreach (var name in new[] { "submissionId", "receivedAt", "status" }) report.Remove(name);
        return report.ToJsonString();
    }
}
