using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>Confirming and withdrawing, over the wire and on the command line, from a file that waits to figures that are back.</summary>
public sealed class SubmissionDecisionTests
{
    private const string Figure =
        """{ site(code: "SYN-A1") { performance(measures: [REFERRALS], period: { quarter: "2022-23-Q1" }) { values { value } } } }""";

    private const string Confirm = "mutation($id: ID!) { confirmSubmission(input: { submissionId: $id }) { " + Payload + " } }";
    private const string Withdraw =
        "mutation($id: ID!) { withdrawSubmission(input: { submissionId: $id, reason: \"The wrong quarter.\" }) { " + Payload + " } }";

    private const string Payload = """
        submission { status confirmationReasons withdrawalReason changes { kind siteCode slices added removed }
          movedFiguresInAll movedFigures { measure siteCode quarter before after } }
        errors { __typename ... on Error { message } ... on WrongStatusError { status } }
        """;

    [Fact]
    public async Task A_file_that_waits_is_confirmed_and_taken_back_and_the_figures_follow()
    {
        var database = await TestDatabase.CreateAsync();
        var waiting = await HandInTwoReturns(database);
        await using var server = await TestServer.StartAsync(database);
        Assert.Equal(1, await Referrals(server));

        var confirmed = (await server.Client.AskAsync(Confirm, new { id = Id(waiting) }))["confirmSubmission"]!;

        Assert.Null(confirmed["errors"]);
        var submission = confirmed["submission"]!;
        Assert.Equal("ACCEPTED", (string?)submission["status"]);
        Assert.StartsWith("SYN-A1: figures of 2022-23-Q1, which is closed, change: Referrals 1 to 2", (string?)submission["confirmationReasons"]![0], StringComparison.Ordinal);
        Assert.Contains(submission["movedFigures"]!.AsArray(), figure =>
            ((string?)figure!["measure"], (string?)figure["quarter"], (int?)figure["before"], (int?)figure["after"]) == ("REFERRALS", "2022-23-Q1", 1, 2));
        Assert.Equal((int?)submission["movedFiguresInAll"], submission["movedFigures"]!.AsArray().Count);
        var change = Assert.Single(submission["changes"]!.AsArray());
        Assert.Equal(("CLIENTS", "SYN-A1", 1), ((string?)change!["kind"], (string?)change["siteCode"], (int?)change["added"]));
        Assert.Equal(2, await Referrals(server));

        var withdrawn = (await server.Client.AskAsync(Withdraw, new { id = Id(waiting) }))["withdrawSubmission"]!;
        Assert.Equal(("WITHDRAWN", "The wrong quarter."), ((string?)withdrawn["submission"]!["status"], (string?)withdrawn["submission"]!["withdrawalReason"]));
        Assert.Equal(1, await Referrals(server));

        var again = (await server.Client.AskAsync(Withdraw, new { id = Id(waiting) }))["withdrawSubmission"]!;
        Assert.Null(again["submission"]);
        Assert.Equal(("WrongStatusError", "WITHDRAWN"), ((string?)again["errors"]![0]!["__typename"], (string?)again["errors"]![0]!["status"]));
    }

    [Fact]
    public async Task Who_may_not_decide_is_answered_as_if_there_were_no_such_submission()
    {
        var database = await TestDatabase.CreateAsync();
        var waiting = await HandInTwoReturns(database);
        await using var server = await TestServer.StartAsync(database);
        using var commissioner = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Commissioner, Commissioner = "SYN-ICB" }));
        using var otherProvider = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-B" }));

        var nobodys = (await server.Client.AskAsync(Confirm, new { id = Id(Guid.NewGuid()) }))["confirmSubmission"]!["errors"]![0]!.ToJsonString();

        Assert.Contains("NotFoundError", nobodys, StringComparison.Ordinal);
        foreach (var client in new[] { commissioner, otherProvider })
        {
            Assert.Equal(nobodys, (await client.AskAsync(Confirm, new { id = Id(waiting) }))["confirmSubmission"]!["errors"]![0]!.ToJsonString());
            Assert.Equal(nobodys, (await client.AskAsync(Withdraw, new { id = Id(waiting) }))["withdrawSubmission"]!["errors"]![0]!.ToJsonString());
        }

        Assert.Equal(SubmissionStatus.AwaitingConfirmation, await StatusOf(server.Database, waiting));
    }

    [Fact]
    public async Task On_the_command_line_submissions_are_listed_confirmed_and_withdrawn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var connection = database.Database.ConnectionString;
        var waiting = await HandInTwoReturns(database);

        var listed = await CommandRun.Of("submissions", "--database", connection);
        var json = JsonNode.Parse((await CommandRun.Of("submissions", "--json", "--database", connection)).Output)!.AsArray();
        var confirmed = await CommandRun.Of("confirm", waiting.ToString("D"), "--database", connection);
        var withdrawn = await CommandRun.Of("withdraw", waiting.ToString("D"), "--reason", "The wrong quarter.", "--database", connection);
        var again = await CommandRun.Of("withdraw", waiting.ToString("D"), "--reason", "Again.", "--database", connection);

        Assert.Contains($"{waiting:D}", listed.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("waits for confirmation", listed.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("worth a look: SYN-A1: figures of 2022-23-Q1", listed.Output, StringComparison.Ordinal);
        Assert.Equal(3, json.Count);
        Assert.Equal((waiting.ToString("D"), "SYN-A", "AWAITING_CONFIRMATION"), ((string?)json[0]!["id"], (string?)json[0]!["provider"], (string?)json[0]!["status"]));
        Assert.StartsWith("SYN-A1: figures of 2022-23-Q1", (string?)json[0]!["confirmationReasons"]![0], StringComparison.Ordinal);
        Assert.Equal("[]", JsonNode.Parse((await CommandRun.Of("submissions", "--provider", "SYN-B", "--json", "--database", connection)).Output)!.ToJsonString());
        Assert.Equal((ExitCodes.Success, $"Submission {waiting:D}: It was confirmed and is in the data now.\n"), (confirmed.ExitCode, confirmed.Output.ReplaceLineEndings("\n")));
        Assert.Equal(ExitCodes.Success, withdrawn.ExitCode);
        again.IsOneLineError("the submission was withdrawn; only what is in the data, or waits to be, can be taken back.");
        Assert.DoesNotContain("SYN-A", (await CommandRun.Of("submissions", "--provider", "SYN-B", "--database", connection)).Output, StringComparison.Ordinal);
        (await CommandRun.Of("confirm", "nonsense", "--database", connection)).IsOneLineError("'nonsense' is no submission's id: 'mhep submissions' lists them.");
        (await CommandRun.Of("confirm", Guid.NewGuid().ToString("D"), "--database", connection)).IsOneLineError("there is no such submission.");
        (await CommandRun.Of("submissions", "--provider", "NOBODY", "--database", connection)).IsOneLineError("there is no provider 'NOBODY'.");
    }

    [Fact]
    public async Task Good_rows_are_taken_where_asked_for_and_a_file_that_waits_ends_with_a_code_of_its_own()
    {
        await using var database = await TestDatabase.CreateAsync();
        await HandInTwoReturns(database, leaveSecond: true);
        var connection = database.Database.ConnectionString;
        var file = Write(database, "bad.xlsx", Clients("C-1", "C-2").Row("C-3", "SYN-A1", "last spring"));

        Assert.Equal(ExitCodes.Rejected, (await CommandRun.Of("ingest", file, "--database", connection)).ExitCode);
        Assert.Equal(ExitCodes.Waiting, (await CommandRun.Of("check", file, "--accept-good-rows", "--database", connection)).ExitCode);
        var good = await CommandRun.Of("ingest", file, "--accept-good-rows", "--database", connection);

        Assert.Equal(ExitCodes.Waiting, good.ExitCode);
        Assert.Contains("3 read, 2 accepted, 1 rejected", good.Output, StringComparison.Ordinal);
        Assert.Contains("SYN-A1, 2022-23-Q1, Referrals: 1 -> 2", good.Output, StringComparison.Ordinal);
    }

    /// <summary>Sites, a return with one client, and one with a second, referred in a quarter that is closed: it waits.</summary>
    private static async Task<Guid> HandInTwoReturns(TestDatabase database, bool leaveSecond = false)
    {
        var sites = A.Workbook().Sheet("Sites")
            .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start", "Commissioner code", "Commissioner")
            .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "autism", new DateOnly(2022, 4, 1), "SYN-ICB", "The ICB")
            .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "autism", new DateOnly(2022, 4, 1), "SYN-ICB", "The ICB");
        foreach (var (name, sheet) in new[] { ("sites.xlsx", sites), ("first.xlsx", Clients("C-1")) })
        {
            var run = await CommandRun.Of("ingest", Write(database, name, sheet), "--database", database.Database.ConnectionString);
            Assert.Equal(ExitCodes.Success, run.ExitCode);
        }

        if (leaveSecond) return default;
        var second = await CommandRun.Of("ingest", Write(database, "second.xlsx", Clients("C-1", "C-2")), "--json", "--database", database.Database.ConnectionString);
        Assert.Equal(ExitCodes.Waiting, second.ExitCode);
        return (Guid)JsonNode.Parse(second.Output)!["submissionId"]!;
    }

    private static WorkbookBuilder.SheetBuilder Clients(params string[] clients)
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", new DateOnly(2022, 4, 1)).Row("Data to", new DateOnly(2022, 9, 30))
            .Row("Client ID", "Site", "Referral date", "Employment Specialist");
        foreach (var client in clients) sheet.Row(client, "SYN-A1", new DateOnly(2022, 5, 3), "ES-01");
        return sheet;
    }

    private static string Write(TestDatabase database, string name, WorkbookBuilder.SheetBuilder sheet)
    {
        var path = Path.Combine(database.Folder, name);
        File.WriteAllBytes(path, sheet.ToBytes());
        return path;
    }

    private static string Id(Guid submission) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Submission:{submission:D}"));

    private static async Task<int?> Referrals(TestServer server) =>
        (int?)(await server.Client.AskAsync(Figure))["site"]!["performance"]![0]!["values"]![0]!["value"];

    private static async Task<SubmissionStatus> StatusOf(TestDatabase database, Guid id)
    {
        await using var context = database.CreateDbContext();
        return await context.Submissions.Where(row => row.Id == id).Select(row => row.Status).SingleAsync();
    }
}
