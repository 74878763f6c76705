using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>Circles of providers: what members see of each other, and nobody else, from the third member to the first withdrawal below it.</summary>
public sealed class CircleTests(ReleasedServer server) : IClassFixture<ReleasedServer>
{
    private const string Question = """
        query($circle: String) {
          peerComparison(measure: ENGAGEMENTS, period: { financialYear: "2021-22" }, where: { code: { startsWith: "SYN-" }, policyFocus: { eq: SEVERE_MENTAL_ILLNESS } }, circle: $circle) {
            status group releasedAt peerCount pooled median lowerQuartile upperQuartile meanOfUnits minimum maximum notes benchmarks { name }
            positions { letter site { code } provider { code } value { value status } rank percentile }
            statistics { figure status }
          }
        }
        """;

    [Fact]
    public async Task Members_see_each_other_s_released_cells_by_name_and_nobody_else_does()
    {
        await MakeAsync("By name", "SYN-A", "SYN-B", "SYN-C");

        foreach (var member in new[] { "SYN-A", "SYN-B" })
        {
            using var client = await ProviderAsync(member);
            var comparison = await AskAsync(client, "by NAME");
            Assert.EndsWith("members of the circle 'By name'", (string?)comparison["group"], StringComparison.Ordinal);
            Assert.NotNull(comparison["releasedAt"]);
            Assert.Equal(["SYN-A", "SYN-B", "SYN-C"], ProvidersOf(comparison).Distinct());
            Assert.All(comparison["positions"]!.AsArray(), position => Assert.Equal((string?)position!["provider"]!["code"] == member, (string?)position["value"]!["status"] == "EXACT"));
            foreach (var position in comparison["positions"]!.AsArray().Where(position => (string?)position!["provider"]!["code"] != member))
                Assert.Equal((decimal?)await ReleasedAsync((string)position!["site"]!["code"]!), (decimal?)position["value"]!["value"]);
        }

        foreach (var scope in new[] { new KeyScope { Role = Role.Provider, Provider = "SYN-D" }, new KeyScope { Role = Role.Peer }, new KeyScope { Role = Role.Evaluator, Study = "a" }, new KeyScope { Role = Role.Funder, Sites = ["SYN-A1"] } })
        {
            using var client = server.Server.ClientOf(await server.Server.MakeKeyAsync(scope));
            var comparison = await AskAsync(client, "By name");
            Assert.Equal("MISSING", (string?)comparison["status"]);
            Assert.DoesNotContain("By name", comparison.ToJsonString(), StringComparison.Ordinal);
            Assert.All(ProvidersOf(comparison), provider => Assert.Equal(scope.Role == Role.Funder ? "SYN-A" : scope.Provider, provider)); // Its own, at most.
            Assert.Equal(Reduced(await AskAsync(client, "no such circle")), Reduced(comparison)); // Not yours and not there are the same.
        }
    }

    [Fact]
    public async Task Of_fewer_than_eight_sites_only_positions_are_shown()
    {
        await MakeAsync("Few", "SYN-A", "SYN-B", "SYN-C");
        using var client = await ProviderAsync("SYN-A");

        var comparison = await AskAsync(client, "Few");

        Assert.InRange(comparison["positions"]!.AsArray().Count, 3, 7);
        Assert.All(new[] { "pooled", "median", "lowerQuartile", "upperQuartile", "meanOfUnits", "minimum", "maximum" }, figure => Assert.Null(comparison[figure]));
        Assert.All(comparison["positions"]!.AsArray(), position => Assert.Null(position!["rank"] ?? position["percentile"]));
        Assert.All(comparison["statistics"]!.AsArray(), statistic => Assert.Contains((string?)statistic!["status"], new[] { "SUPPRESSED", "NOT_APPLICABLE" }));
    }

    [Fact]
    public async Task Where_members_meet_by_letter_others_have_no_name()
    {
        await MakeAsync("By letter", byLetter: true, "SYN-A", "SYN-B", "SYN-C");
        using var client = await ProviderAsync("SYN-C");

        var positions = (await AskAsync(client, "By letter"))["positions"]!.AsArray();

        Assert.Equal(["SYN-C"], positions.Where(position => position!["provider"] is not null).Select(position => (string?)position!["provider"]!["code"]).Distinct());
        Assert.All(positions.Where(position => position!["provider"] is null), position =>
        {
            Assert.Null(position!["site"]);
            Assert.Matches("^[A-Z][0-9]?$", (string?)position["letter"]);
        });
        Assert.Equal(2, positions.Select(position => (string?)position!["letter"]).OfType<string>().Select(letter => letter[0]).Distinct().Count());
    }

    [Fact]
    public async Task It_begins_with_the_third_member_and_ends_for_all_when_one_of_three_leaves()
    {
        await MakeAsync("Three", "SYN-A", "SYN-B");
        using var client = await ProviderAsync("SYN-A");
        using var left = await ProviderAsync("SYN-C");
        Assert.Equal("MISSING", (string?)(await AskAsync(client, "Three"))["status"]);

        await RunAsync("circles", "join", "Three", "--provider", "SYN-C", "--from", "2020-01-01");
        await FollowAsync(async () => (string?)(await AskAsync(client, "Three"))["status"] == "ROUNDED");
        await FollowAsync(async () => ProvidersOf(await AskAsync(left, "Three")).Contains("SYN-A"));

        await RunAsync("circles", "withdraw", "Three", "--provider", "SYN-C");
        await FollowAsync(async () => (string?)(await AskAsync(client, "Three"))["status"] == "MISSING");
        await FollowAsync(async () => !ProvidersOf(await AskAsync(left, "Three")).Contains("SYN-A"));
        var list = await RunAsync("circles", "list");
        Assert.Contains("Three  by name  2 today, too few to be shown", list, StringComparison.Ordinal);
        Assert.Matches("[A-Z]  SYN-C  from 2020-01-01  withdrawn [0-9-]+", list);
    }

    [Fact]
    public async Task A_membership_that_has_not_begun_does_not_count()
    {
        await MakeAsync("Later", "SYN-A", "SYN-B");
        await RunAsync("circles", "join", "Later", "--provider", "SYN-C", "--from", "2099-01-01");
        using var client = await ProviderAsync("SYN-A");

        Assert.Equal("MISSING", (string?)(await AskAsync(client, "Later"))["status"]);
    }

    [Theory]
    [InlineData("there is no circle", "circles", "join", "nowhere", "--provider", "SYN-A")]
    [InlineData("there is no provider", "circles", "join", "Known", "--provider", "NOBODY")]
    [InlineData("is no member", "circles", "withdraw", "Known", "--provider", "SYN-D")]
    [InlineData("is a member of 'Known' already", "circles", "join", "known", "--provider", "SYN-A")]
    [InlineData("there is a circle", "circles", "make", "KNOWN")]
    public async Task What_makes_no_sense_is_refused(string because, params string[] arguments)
    {
        await CommandRun.Of([.. (string[])["circles", "make", "Known"], .. Database]);
        await CommandRun.Of([.. (string[])["circles", "join", "Known", "--provider", "SYN-A"], .. Database]);

        var run = await CommandRun.Of([.. arguments, .. Database]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(because, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_too_small_even_so_gets_the_reason_and_what_to_look_at_instead()
    {
        using var client = await ProviderAsync("SYN-D");

        var comparison = await AskAsync(client, circle: null);

        Assert.Contains((string?)comparison["status"], new[] { "MISSING", "SUPPRESSED" });
        Assert.Contains(comparison["notes"]!.AsArray(), note => ((string)note!).Contains("similarServices", StringComparison.Ordinal));
        Assert.All(ProvidersOf(comparison), provider => Assert.Equal("SYN-D", provider));
    }

    private string[] Database => ["--database", server.Server.Database.Database.ConnectionString];

    private static async Task<JsonNode> AskAsync(HttpClient client, string? circle) => (await client.AskAsync(Question, new { circle }))["peerComparison"]!;

    private static string Reduced(JsonNode comparison) => comparison.ToJsonString();

    private static List<string> ProvidersOf(JsonNode comparison) =>
        [.. comparison["positions"]!.AsArray().Where(position => position!["provider"] is not null).Select(position => (string)position!["provider"]!["code"]!).Order(StringComparer.Ordinal)];

    private async Task<JsonNode?> ReleasedAsync(string site)
    {
        using var peer = server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
        return (await peer.AskAsync($"{{ site(code: \"{site}\") {{ performance(measures: [ENGAGEMENTS], period: {{ financialYear: \"2021-22\" }}) {{ values {{ value }} }} }} }}"))["site"]!["performance"]![0]!["values"]![0]!["value"];
    }

    private static async Task FollowAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo()) await look.WaitForNextTickAsync(patience.Token);
    }

    private Task MakeAsync(string name, params string[] providers) => MakeAsync(name, byLetter: false, providers);

    private async Task MakeAsync(string name, bool byLetter, params string[] providers)
    {
        await RunAsync(byLetter ? ["circles", "make", name, "--by-letter"] : ["circles", "make", name]);
        foreach (var provider in providers) await RunAsync("circles", "join", name, "--provider", provider, "--from", "2020-01-01");
        if (providers.Length < 3) return;
        using var member = await ProviderAsync(providers[0]);
        await FollowAsync(async () => (string?)(await AskAsync(member, name))["status"] == "ROUNDED");
        using var last = await ProviderAsync(providers[^1]);
        await FollowAsync(async () => (string?)(await AskAsync(last, name))["status"] == "ROUNDED");
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await CommandRun.Of([.. arguments, .. Database]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }

    private async Task<HttpClient> ProviderAsync(string code) => server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = code }));
}
