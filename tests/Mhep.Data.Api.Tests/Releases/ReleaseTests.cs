using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>What those see who may not see exact figures.</summary>
public sealed class ReleaseTests(ReleasedServer server, ITestOutputHelper output) : IClassFixture<ReleasedServer>
{
    private const string Counts = "ENGAGEMENTS, JOB_STARTS, FIRST_JOB_STARTS, SUSTAINED_13_WEEKS";

    [Fact]
    public async Task A_peer_sees_nought_as_nought_hides_one_to_seven_and_rounds_the_rest()
    {
        using var peer = await PeerAsync();
        var (exact, released) = (await CellsAsync(server.Client, "QUARTER"), await CellsAsync(peer, "QUARTER"));
        var (rounded, suppressed) = (0, 0);
        foreach (var (key, cell) in released)
        {
            var value = (decimal?)exact[key]["value"];
            if ((string?)exact[key]["status"] != "EXACT")
            {
                Assert.Equal("MISSING", (string?)cell["status"]);
            }
            else if ((string?)cell["status"] == "ROUNDED")
            {
                rounded++;
                Assert.Equal(SuppressionRule.Default.Count((int)value!.Value), (int?)(decimal?)cell["value"]);
            }
            else
            {
                suppressed++;
                Assert.Equal("SUPPRESSED", (string?)cell["status"]);
                Assert.All(new[] { "value", "numerator", "denominator", "interval", "target", "successRate" }, part => Assert.Null(cell[part]));
            }
        }

        output.WriteLine($"{rounded} rounded, {suppressed} suppressed");
        Assert.True(rounded > 0 && suppressed > 0);
    }

    [Theory]
    [InlineData("range: { from: \"2021-04-01\", to: \"2021-06-29\" }", "WHOLE_PERIOD")]
    [InlineData("range: { from: \"2021-04-02\", to: \"2022-03-31\" }", "WHOLE_PERIOD")]
    [InlineData("range: { from: \"2021-04-01\", to: \"2021-12-31\" }", "WHOLE_PERIOD")]
    [InlineData("financialYear: \"2021-22\"", "MONTH")]
    public async Task Days_outside_the_closed_set_are_missing(string period, string grain)
    {
        using var peer = await PeerAsync();
        var units = (await peer.AskAsync($"{{ performance(measures: [{Counts}], period: {{ {period} }}, grain: {grain}) {{ series {{ values {{ value status }} }} }} }}"))["performance"]!.AsArray();
        var values = units.SelectMany(unit => unit!["series"]!.AsArray()).SelectMany(series => series!["values"]!.AsArray()).ToList();
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.Equal(("MISSING", null), ((string?)value!["status"], value["value"])));
    }

    [Fact]
    public async Task Peers_are_compared_by_released_cells_without_least_and_greatest()
    {
        using var peer = await PeerAsync();
        var comparison = (await peer.AskAsync(
            """{ peerComparison(measure: JOB_OUTCOME_RATE, period: { financialYear: "2021-22" }) { status releasedAt minimum maximum pooled peerCount positions { site { code } value { status value numerator } } } }"""))["peerComparison"]!;
        output.WriteLine(comparison.ToJsonString());
        Assert.NotNull(comparison["releasedAt"]);
        Assert.Null(comparison["minimum"]);
        Assert.Null(comparison["maximum"]);
        Assert.DoesNotContain(comparison["positions"]!.AsArray(), position => (string?)position!["value"]!["status"] is "EXACT" or "PARTIAL");
    }

    [Fact]
    public async Task A_comparison_says_to_a_provider_that_its_own_sites_are_in_it_and_to_a_peer_that_has_none_nothing_of_the_kind()
    {
        const string Question = """{ peerComparison(measure: JOB_OUTCOME_RATE, period: { financialYear: "2021-22" }) { status notes } }""";
        const string Included = "The figures of the group include your own sites, as they were released.";
        using var provider = server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" }));
        using var peer = await PeerAsync();
        foreach (var (client, isIn) in new[] { (provider, true), (peer, false) })
        {
            var comparison = (await client.AskAsync(Question))["peerComparison"]!;
            Assert.Equal("ROUNDED", (string?)comparison["status"]);
            Assert.Equal(isIn, comparison["notes"]!.AsArray().Any(note => (string?)note == Included));
        }
    }

    [Theory]
    [InlineData(Role.Funder)]
    [InlineData(Role.Administrator)]
    public async Task A_role_without_cells_is_not_told_when_they_were_released(Role role)
    {
        using var client = server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = role, Sites = role == Role.Funder ? ["SYN-A1"] : [] }));
        var comparison = (await client.AskAsync("""{ peerComparison(measure: JOB_OUTCOME_RATE, period: { financialYear: "2021-22" }) { status releasedAt notes positions { site { code } } } }"""))["peerComparison"];
        if (comparison is null) return; // Whoever sees no figures at all does not know which days are meant.
        Assert.Equal(("MISSING", null), ((string?)comparison["status"], (string?)comparison["releasedAt"]));
        Assert.DoesNotContain(comparison["positions"]!.AsArray(), position => (string?)position!["site"]!["code"] != "SYN-A1");
    }

    [Fact]
    public async Task Of_earlier_moments_a_peer_has_no_cells()
    {
        using var peer = await PeerAsync();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var moment in new[] { now, now.AddMinutes(-1), now.AddYears(-1) })
        {
            var answer = await peer.AskAsync(
                $"query($at: DateTime!) {{ performance(measures: [{Counts}], period: {{ financialYear: \"2021-22\" }}, asKnownAt: $at) {{ series {{ values {{ value numerator denominator status }} }} }} }}", new { at = moment });
            var values = answer["performance"]!.AsArray().SelectMany(unit => unit!["series"]!.AsArray()).SelectMany(series => series!["values"]!.AsArray());
            Assert.All(values, value => Assert.Equal(("MISSING", null, null), ((string?)value!["status"], value["value"], value["numerator"])));
        }
    }

    [Fact]
    public async Task A_laxer_rule_is_refused()
    {
        var run = await CommandRun.Of(["releases", "make", "--smallest-shown", "5", "--database", server.Server.Database.Database.ConnectionString]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("stricter, not laxer, unless a reason is given, which is kept: SmallestShown 5 (at least 8)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_laxer_rule_with_a_reason_leaves_the_reason_and_entries_in_the_audit_log()
    {
        await using var database = await TestDatabase.CreateAsync();
        string[] at = ["--database", database.Database.ConnectionString];
        var run = await CommandRun.Of(["releases", "make", "--least-providers", "4", "--laxer-because", "four providers agreed", .. at]);
        Assert.True(run.ExitCode == 0, run.Error);

        Assert.Contains("groups of 4 providers, at most 50% of one and 80% of two; laxer because: four providers agreed", (await CommandRun.Of(["releases", "list", .. at])).Output, StringComparison.Ordinal);
        var actions = new AuditReader(AuditFiles.Beside(database.Database.FilePath)).Read(new AuditQuestion()).Select(entry => entry.Action.ToString());
        Assert.Equal(["CellsReleased", "DisclosureRuleChanged"], actions);
    }

    [Fact]
    public async Task The_queries_of_the_page_can_be_asked_by_a_peer()
    {
        var blocks = (await File.ReadAllTextAsync(Repository.PathOf("docs/disclosure.md"))).Split("```graphql")[1..].Select(block => block.Split("```")[0]).ToList();
        using var peer = await PeerAsync();
        Assert.Equal(2, blocks.Count);
        foreach (var block in blocks) Assert.NotNull((await peer.AskAsync(block))["peerComparison"]);
    }

    [Fact]
    public async Task The_same_cell_is_the_same_wherever_it_is_asked_for()
    {
        using var peer = await PeerAsync();
        var cells = await CellsAsync(peer, "FINANCIAL_YEAR");
        foreach (var measure in Counts.Split(", "))
        {
            var comparison = (await peer.AskAsync($"{{ peerComparison(measure: {measure}, period: {{ financialYear: \"2021-22\" }}) {{ positions {{ site {{ code }} value {{ value status }} }} }} }}"))["peerComparison"]!;
            foreach (var position in comparison["positions"]!.AsArray())
            {
                var cell = cells[$"{position!["site"]!["code"]} {measure} 2021-22"];
                Assert.Equal(((decimal?)cell["value"], (string?)cell["status"]), ((decimal?)position["value"]!["value"], (string?)position["value"]!["status"]));
            }
        }
    }

    [Theory]
    [InlineData("unit: PROVIDER")]
    [InlineData("teamSize: SMALL")]
    [InlineData("serviceAge: MATURE")]
    [InlineData("where: { code: { neq: \"SYN-A1\" }, policyFocus: { eq: SEVERE_MENTAL_ILLNESS } }")]
    [InlineData("where: { policyFocus: { in: [SEVERE_MENTAL_ILLNESS, LEARNING_DISABILITIES] } }")]
    public async Task Of_groups_without_cells_a_peer_is_told_nothing_but_why(string narrowed)
    {
        using var peer = await PeerAsync();
        var comparison = (await peer.AskAsync($"{{ peerComparison(measure: JOB_OUTCOME_RATE, period: {{ financialYear: \"2021-22\" }}, {narrowed}) {{ status peerCount pooled median lowerQuartile upperQuartile meanOfUnits positions {{ rank }} notes statistics {{ status }} }} }}"))["peerComparison"]!;

        Assert.Equal(("MISSING", 0), ((string?)comparison["status"], (int?)comparison["peerCount"]));
        Assert.All(new[] { "pooled", "median", "lowerQuartile", "upperQuartile", "meanOfUnits" }, figure => Assert.Null(comparison[figure]));
        Assert.Empty(comparison["positions"]!.AsArray());
        Assert.All(comparison["statistics"]!.AsArray(), statistic => Assert.Equal("MISSING", (string?)statistic!["status"]));
        Assert.Equal(2, comparison["notes"]!.AsArray().Count);
    }

    private static async Task<Dictionary<string, JsonNode>> CellsAsync(HttpClient client, string grain)
    {
        var answer = await client.AskAsync(
            $$"""{ performance(measures: [{{Counts}}], period: { range: { from: "2020-04-01", to: "2023-03-31" } }, grain: {{grain}}) { site { code } series { measure { key } values { period { label } value status numerator denominator interval { lower } target successRate } } } }""");
        var cells = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var unit in answer["performance"]!.AsArray())
        {
            foreach (var series in unit!["series"]!.AsArray())
            {
                foreach (var value in series!["values"]!.AsArray())
                    cells.Add(string.Create(CultureInfo.InvariantCulture, $"{unit["site"]!["code"]} {series["measure"]!["key"]} {value!["period"]!["label"]}"), value);
            }
        }

        return cells;
    }

    private async Task<HttpClient> PeerAsync() => server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
}
