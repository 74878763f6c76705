using System.Text.Json.Nodes;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>The table of roles, cell by cell, as callers with keys meet it.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class RoleTests(DemoServer server)
{
    private const string Own = "SYN-A1";
    private const string Other = "SYN-B1";

    private const string AboutSite = """
        {
          code name region policyFocus provider { code }
          serviceStart coverage { from } commissioner { code }
          performance(measures: [ENGAGEMENTS], period: { financialYear: "2021-22" }) { values { value status } }
          personalBest(measure: FIRST_JOB_STARTS) { best { value } }
          latestFidelityReview { total items { score } }
          employmentSpecialists(first: 50) { totalCount nodes { code } }
        }
        """;

    public static TheoryData<string, string, string> Cells => new()
    {
        // role, own site, another's: F exact figures, R released cells, D details, B best, T fidelity totals, I items, S specialists (all), s (self)
        { "PROVIDER", "DFBTIS", "R" },
        { "EMPLOYMENT_SPECIALIST", "DFBTs", "R" },
        { "COMMISSIONER", "DFBTI", "R" },
        { "FUNDER", "DFBT", "" },
        { "PROGRAMME", "DFBTIS", "DFBTIS" },
        { "EVALUATOR", "R", "R" },
        { "PEER", "R", "R" },
        { "ADMINISTRATOR", "", "" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_role_sees_of_its_own_and_of_other_sites_what_the_table_says(string role, string own, string other)
    {
        using var client = await ClientAsync(role);

        var data = await client.AskAsync($"{{ own: site(code: \"{Own}\") {AboutSite} other: site(code: \"{Other}\") {AboutSite} sites {{ totalCount }} }}");

        Assert.Equal((own, other), (SeenOf(data["own"]!), SeenOf(data["other"]!)));
        Assert.Equal(24, (int?)data["sites"]!["totalCount"]);
        Assert.Equal(("SYN-B", "SYN-B1"), ((string?)data["other"]!["provider"]!["code"], (string?)data["other"]!["code"]));
    }

    [Theory]
    [InlineData("PROVIDER", "SYN-A", "SYN-A1 SYN-A2 SYN-A3")]
    [InlineData("EMPLOYMENT_SPECIALIST", "SYN-A", "SYN-A1")]
    [InlineData("FUNDER", null, "SYN-A1")]
    [InlineData("EVALUATOR", null, "")]
    [InlineData("PEER", null, "")]
    [InlineData("ADMINISTRATOR", null, "")]
    public async Task The_viewer_says_who_asks_and_what_is_theirs(string role, string? provider, string sites)
    {
        using var client = await ClientAsync(role);

        var viewer = (await client.AskAsync("{ viewer { name role provider { code } sites { code } } }"))["viewer"]!;

        Assert.Equal(("A test", role, provider), ((string?)viewer["name"], (string?)viewer["role"], (string?)viewer["provider"]?["code"]));
        Assert.Equal(sites, string.Join(' ', viewer["sites"]!.AsArray().Select(site => (string?)site!["code"])));
    }

    [Fact]
    public async Task Callers_of_one_scope_share_a_view_and_keep_their_names()
    {
        await using var audit = CommandAudit.Of(server.Database.Database);
        var keys = new KeyStore(server.Database, TimeProvider.System, audit.Person);
        var scope = new KeyScope { Role = Role.Peer };
        foreach (var name in new[] { "Tableau", "Excel" })
        {
            var key = await keys.CreateAsync(name, scope, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1), CancellationToken.None);
            using var client = server.Server.ClientOf(key);
            Assert.Equal(name, (string?)(await client.AskAsync("{ viewer { name } }"))["viewer"]!["name"]);
        }
    }

    [Theory]
    [InlineData("PROVIDER", "PROVIDER", "SYN-A")]
    [InlineData("FUNDER", "PROVIDER", "SYN-A")]
    [InlineData("PEER", "PROVIDER", "")]
    [InlineData("ADMINISTRATOR", "SITE", "")]
    [InlineData("FUNDER", "SITE", "SYN-A1")]
    public async Task Sums_are_of_units_that_the_viewer_sees_exactly(string role, string by, string units)
    {
        using var client = await ClientAsync(role);

        var data = await client.AskAsync($"{{ performance(measures: [ENGAGEMENTS], period: {{ financialYear: \"2021-22\" }}, by: {by}) {{ provider {{ code }} site {{ code }} }} }}");

        Assert.Equal(units, string.Join(' ', data["performance"]!.AsArray().Select(unit => (string?)(unit!["site"] ?? unit["provider"])!["code"])));
    }

    [Fact]
    public async Task A_provider_s_programme_is_its_own_sites()
    {
        const string Question = "performance(measures: [ENGAGEMENTS], period: { financialYear: \"2021-22\" }, by: PROGRAMME, where: { code: { startsWith: \"SYN\" } }) { series { values { value unitsIncluded } } }";
        using var client = await ClientAsync("PROVIDER");

        var own = await client.AskAsync($"{{ {Question} }}");
        var whole = await server.Client.AskAsync($"{{ {Question.Replace("startsWith: \"SYN\"", "startsWith: \"SYN-A\"", StringComparison.Ordinal)} }}");

        Assert.Equal(whole.ToJsonString(), own.ToJsonString());
    }

    [Fact]
    public async Task A_commissioner_sees_specialists_from_the_day_the_provider_agreed_to_the_day_it_withdrew()
    {
        const string Question = $"{{ site(code: \"{Own}\") {{ commissioner {{ code }} employmentSpecialists {{ totalCount }} }} }}";
        var commissioner = (string?)(await server.Client.AskAsync(Question))["site"]!["commissioner"]!["code"];
        using var client = await ClientAsync("COMMISSIONER");
        var connection = server.Database.Database.ConnectionString;
        Task<bool> SeesAsync(bool any) => EventuallyAsync(async () => any == (int?)(await client.AskAsync(Question))["site"]!["employmentSpecialists"]!["totalCount"] > 0);

        Assert.True(await SeesAsync(any: false));
        await RunAsync("agreements", "add", "--provider", "SYN-A", "--commissioner", commissioner!, "--from", "2099-01-01", "--database", connection);
        var number = (await RunAsync("agreements", "add", "--provider", "SYN-A", "--commissioner", commissioner!, "--from", "2020-01-01", "--database", connection)).Split(' ')[^1].TrimEnd('.');
        Assert.True(await SeesAsync(any: true));
        await RunAsync("agreements", "withdraw", number, "--database", connection);
        Assert.True(await SeesAsync(any: false)); // Also because the one of 2099 does not hold yet.
        Assert.Contains("withdrawn", await RunAsync("agreements", "list", "--database", connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submissions_are_a_provider_s_own_and_a_commissioner_s_in_counts_and_dates()
    {
        const string Question = "{ submissions(first: 50) { nodes { fileName sha256 provider { code } rowsRead receivedAt findings { totalCount } } } }";
        using var provider = await ClientAsync("PROVIDER");
        using var commissioner = await ClientAsync("COMMISSIONER");

        var own = (await provider.AskAsync(Question))["submissions"]!["nodes"]!.AsArray();
        var paid = (await commissioner.AskAsync(Question))["submissions"]!["nodes"]!.AsArray();

        Assert.NotEmpty(own);
        Assert.All(own, submission => Assert.Equal("SYN-A", (string?)submission!["provider"]!["code"]));
        Assert.All(own, submission => Assert.EndsWith(".xlsx", (string?)submission!["fileName"], StringComparison.Ordinal));
        Assert.NotEmpty(paid);
        Assert.All(paid, submission => Assert.Equal(("not shown", "not shown", 0), ((string?)submission!["fileName"], (string?)submission["sha256"], (int?)submission["findings"]!["totalCount"])));
        Assert.All(paid, submission => Assert.True((int?)submission!["rowsRead"] > 0));
        foreach (var role in new[] { "EMPLOYMENT_SPECIALIST", "FUNDER", "EVALUATOR", "PEER", "ADMINISTRATOR" })
        {
            using var client = await ClientAsync(role);
            Assert.Empty((await client.AskAsync(Question))["submissions"]!["nodes"]!.AsArray());
        }
    }

    /// <summary>A server follows within a moment; half a minute is the patience of a loaded machine.</summary>
    private static async Task<bool> EventuallyAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo()) await look.WaitForNextTickAsync(patience.Token);
        return true;
    }

    private static string SeenOf(JsonNode site)
    {
        var value = site["performance"]?[0]!["values"]![0]!;
        var specialists = site["employmentSpecialists"]!["nodes"]!.AsArray();
        Assert.Equal(specialists.Count, (int?)site["employmentSpecialists"]!["totalCount"]);
        var review = site["latestFidelityReview"];
        return (site["serviceStart"] is not null && site["coverage"] is not null && site["commissioner"] is not null ? "D" : "")
            + (value is null ? "" : (string?)value["status"] == "EXACT" && value["value"] is not null ? "F" : value["value"] is null ? "R" : "?")
            + (site["personalBest"] is not null ? "B" : "")
            + (review is null ? "" : "T") + (review?["items"]!.AsArray().Count == 25 ? "I" : "")
            + specialists.Count switch { 0 => "", 1 => "s", _ => "S" };
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output.TrimEnd();
    }

    private async Task<HttpClient> ClientAsync(string role) => server.Server.ClientOf(await server.Server.MakeKeyAsync(await ScopeAsync(RoleNames.Find(role)!.Value)));

    private async Task<KeyScope> ScopeAsync(Role role)
    {
        var site = (await server.Client.AskAsync($"{{ site(code: \"{Own}\") {{ commissioner {{ code }} employmentSpecialists(first: 1) {{ nodes {{ code }} }} }} }}"))["site"]!;
        return role switch
        {
            Role.Provider => new() { Role = role, Provider = "SYN-A" },
            Role.EmploymentSpecialist => new() { Role = role, Sites = [Own], Specialist = (string?)site["employmentSpecialists"]!["nodes"]![0]!["code"] },
            Role.Commissioner => new() { Role = role, Commissioner = (string?)site["commissioner"]!["code"] },
            Role.Funder => new() { Role = role, Sites = [Own] },
            Role.Evaluator => new() { Role = role, Study = "test" },
            _ => new() { Role = role },
        };
    }
}
