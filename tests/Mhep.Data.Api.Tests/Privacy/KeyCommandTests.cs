using System.Globalization;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Privacy;

// The seed is printed, so that what random moments find can be found again.
#pragma warning disable RS0030

/// <summary>'mhep privacy rotate' killed at random moments, and what is said where the keys are lost.</summary>
public sealed class KeyCommandTests(ITestOutputHelper output)
{
    private const ulong Seed = 20_270_322;

    [Fact]
    public async Task Killed_at_any_moment_a_change_of_the_key_leaves_the_old_or_the_new_and_the_same_people()
    {
        const int people = 300;
        await using var database = await TestDatabase.CreateAsync();
        var file = PrivacyBench.Clients(Enumerable.Range(1, people));
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), file);
        var mhep = new MhepProcess(Path.Combine(AppContext.BaseDirectory, "mhep.dll"));
        string[] rotate = ["privacy", "rotate", "--provider", "SYN-A", "--database", database.Database.ConnectionString];
        var choice = new SeededChoice(Seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"));

        for (var time = 0; time < 6; time++)
        {
            var after = TimeSpan.FromMilliseconds(choice.Between(300, 2000));
            var killed = await mhep.KillAsync(after, rotate);
            output.WriteLine($"{after.TotalMilliseconds:0} ms, {(killed ? "killed" : "ended")}: version {await VersionAsync(database)}");

            var again = await PrivacyBench.Ingest(database, file, "--json");
            Assert.True(again.ExitCode == 0 && again.Output.Contains($"\"unchanged\": {2 * people}", StringComparison.Ordinal), again.Output + again.Error);
            Assert.Contains("\"added\": 0", again.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await CommandRun.Of([.. rotate, "--finish"])).ExitCode);
        Assert.Equal(0, (await CommandRun.Of(rotate)).ExitCode);
        await using var context = database.CreateDbContext();
        Assert.Equal(people, await context.Clients.CountAsync());
    }

    [Fact]
    public async Task Where_the_keys_are_lost_each_command_says_so_in_a_line_and_figures_are_still_answered()
    {
        await using var server = await TestServer.StartAsync();
        var database = server.Database;
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]));
        await FollowedAsync(server);
        Directory.Move(Path.Combine(database.Folder, "keys"), Path.Combine(database.Folder, "lost"));
        var before = await database.HashTablesAsync();
        string[] over = ["--database", database.Database.ConnectionString];

        CommandRun[] runs =
        [
            await PrivacyBench.Ingest(database, PrivacyBench.Clients([1, 2])),
            await CommandRun.Of(["erase", "--provider", "SYN-A", "--client", "CL-1", .. over]),
            await CommandRun.Of(["privacy", "rotate", "--provider", "SYN-A", .. over]),
            await CommandRun.Of(["export", "--provider", "SYN-A", "--out", Path.Combine(database.Folder, "out.xlsx"), .. over]),
        ];

        Assert.All(runs, run => Assert.Equal(1, run.ExitCode));
        Assert.All(runs, run => Assert.Contains("Restore that folder from the backup", run.Error, StringComparison.Ordinal));
        Assert.All(runs, run => Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal));
        Assert.Equal(before, await database.HashTablesAsync());
        Assert.False(File.Exists(Path.Combine(database.Folder, "out.xlsx")));
        var answer = await server.Client.AskAsync("{ site(code: \"SYN-A1\") { performance(measures: [REFERRALS], period: { financialYear: \"2022-23\" }) { values { value } } } }");
        Assert.Equal(3, (int?)answer["site"]!["performance"]![0]!["values"]![0]!["value"]);
    }

    /// <summary>The server follows a commit within a second; a loaded machine is given longer.</summary>
    private static async Task FollowedAsync(TestServer server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await server.Client.AskAsync("{ site(code: \"SYN-A1\") { coverage { to } } }"))["site"]?["coverage"] is null) await look.WaitForNextTickAsync(patience.Token);
    }

    private static async Task<int> VersionAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.ProviderKeyVersions.Select(key => (int?)key.Version).SingleOrDefaultAsync() ?? 1;
    }
}
