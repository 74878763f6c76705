using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Privacy;

// The seed is printed, so that what random moments find can be found again.
#pragma warning disable RS0030

/// <summary>'mhep erase', beside a running server and killed at random moments.</summary>
public sealed class EraseCommandTests(ITestOutputHelper output)
{
    private const ulong Seed = 20_261_122;

    [Fact]
    public async Task A_server_follows_an_erasure_and_older_answers_say_that_they_were_restated()
    {
        await using var server = await TestServer.StartAsync();
        await PrivacyBench.IngestAll(server.Database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]), PrivacyBench.Clients([1, 2], "SYN-B1"));
        Assert.Equal((3, false), await ReferralsAsync(server, "SYN-A1", null, expected: 3));
        var before = TimeProvider.System.GetUtcNow();

        var run = await CommandRun.Of("erase", "--provider", "SYN-A", "--client", "CL-2", "--database", server.Database.Database.ConnectionString);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.EndsWith("Proven: nothing is left." + Environment.NewLine, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CL-2", run.Output, StringComparison.Ordinal);
        Assert.Equal((2, false), await ReferralsAsync(server, "SYN-A1", null, expected: 2));
        Assert.Equal((2, true), await ReferralsAsync(server, "SYN-A1", before));
        Assert.Equal((2, false), await ReferralsAsync(server, "SYN-A1", TimeProvider.System.GetUtcNow()));
        Assert.Equal((2, false), await ReferralsAsync(server, "SYN-B1", before));
        var answer = await server.Client.AskAsync(
            "query($at: DateTime!) { site(code: \"SYN-A1\") { personalBest(measure: JOB_STARTS, asKnownAt: $at) { restatedByErasure } timeToFirstJob(period: { financialYear: \"2022-23\" }, asKnownAt: $at) { engaged restatedByErasure } } "
            + "performance(measures: [REFERRALS], period: { financialYear: \"2022-23\" }, by: PROVIDER, asKnownAt: $at) { provider { code } series { restatedByErasure } } }",
            new { at = before });
        Assert.True((bool)answer["site"]!["personalBest"]!["restatedByErasure"]!);
        Assert.Equal((2, true), ((int)answer["site"]!["timeToFirstJob"]!["engaged"]!, (bool)answer["site"]!["timeToFirstJob"]!["restatedByErasure"]!));
        string[] explain = ["explain", "--site", "SYN-A1", "--measure", "REFERRALS", "--period", "2022-23", "--as-known-at", before.ToString("O", CultureInfo.InvariantCulture), "--database", server.Database.Database.ConnectionString];
        Assert.Contains("Restated: someone was erased since.", (await CommandRun.Of(explain)).Output, StringComparison.Ordinal);
        Assert.True((bool)JsonNode.Parse((await CommandRun.Of([.. explain, "--json"])).Output)!["restatedByErasure"]!);
        Assert.DoesNotContain("Restated", (await CommandRun.Of([.. explain[..7], .. explain[9..]])).Output, StringComparison.Ordinal);
        Assert.Equal("SYN-A True, SYN-B False", string.Join(", ", answer["performance"]!.AsArray().Select(unit => $"{unit!["provider"]!["code"]} {(bool)unit["series"]![0]!["restatedByErasure"]!}")));
    }

    [Fact]
    public async Task In_a_dry_run_it_says_what_would_go_and_as_JSON_the_same()
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]));
        var before = await database.HashTablesAsync();
        string[] command = ["erase", "--provider", "SYN-A", "--client", "CL-2", "--dry-run", "--database", database.Database.ConnectionString];

        var text = await CommandRun.Of(command);
        var json = JsonNode.Parse((await CommandRun.Of([.. command, "--json"])).Output)!;

        Assert.Equal(0, text.ExitCode);
        Assert.StartsWith("One person of SYN-A would be erased. Nothing was changed; without --dry-run it is done, and it cannot be undone.", text.Output, StringComparison.Ordinal);
        Assert.Equal(("PREVIEW", "SYN-A", false), ((string?)json["outcome"], (string?)json["providerCode"], (bool?)json["isProven"]));
        Assert.Equal(1, (int?)json["removed"]!.AsArray().Single(count => (string?)count!["where"] == "episode")!["count"]);
        Assert.Equal(before, await database.HashTablesAsync());
    }

    [Theory]
    [InlineData("SYN-A", "CL-9", "nobody of that id is in the data of SYN-A, and nobody of it was erased. Nothing was changed.")]
    [InlineData("SYN-Z", "CL-1", "there is no provider 'SYN-Z'.")]
    public async Task Who_is_not_there_is_said_without_the_id(string provider, string id, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]));

        (await CommandRun.Of("erase", "--provider", provider, "--client", id, "--database", database.Database.ConnectionString)).IsOneLineError(expected);
    }

    [Fact]
    public async Task Killed_at_any_moment_it_leaves_the_person_whole_or_gone_and_done_again_it_is_proven()
    {
        const int people = 8;
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients(Enumerable.Range(1, people)));
        var mhep = new MhepProcess(Path.Combine(AppContext.BaseDirectory, "mhep.dll"));
        var choice = new SeededChoice(Seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"));

        for (var number = 1; number <= people; number++)
        {
            string[] erase = ["erase", "--provider", "SYN-A", "--client", $"CL-{number}", "--database", database.Database.ConnectionString];
            var after = TimeSpan.FromMilliseconds(choice.Between(300, 2500));
            var killed = await mhep.KillAsync(after, erase);
            var left = await CountsAsync(database);
            Assert.Contains(left, new[] { (people - number, people - number, people - number), (people - number + 1, people - number + 1, people - number + 1) });
            output.WriteLine($"{after.TotalMilliseconds:0} ms, {(killed ? "killed" : "ended")}: {left.Clients} clients");

            var (exitCode, text, error) = await mhep.RunAsync(erase);
            Assert.True(exitCode == 0 && text.Contains("Proven", StringComparison.Ordinal), text + error);
            Assert.Equal((people - number, people - number, people - number), await CountsAsync(database));
        }
    }

    private static async Task<(int Clients, int Episodes, int Jobs)> CountsAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return (await context.Clients.CountAsync(), await context.Episodes.CountAsync(), await context.Jobs.CountAsync());
    }

    /// <summary>The server follows a commit within a second; a loaded machine is given longer.</summary>
    private static async Task<(int Value, bool Restated)> ReferralsAsync(TestServer server, string site, DateTimeOffset? at, int? expected = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var answer = await server.Client.AskAsync(
                "query($site: String!, $at: DateTime) { site(code: $site) { performance(measures: [REFERRALS], period: { financialYear: \"2022-23\" }, asKnownAt: $at) { restatedByErasure values { value } } } }",
                new { site, at });
            var series = answer["site"]?["performance"]?[0];
            var found = ((int?)series?["values"]![0]!["value"] ?? -1, (bool?)series?["restatedByErasure"] ?? false);
            if (expected is null || found.Item1 == expected) return found;
            await look.WaitForNextTickAsync(patience.Token);
        }
    }
}
