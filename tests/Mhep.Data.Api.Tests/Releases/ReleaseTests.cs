using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
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

    [Fact]
    public async Task Pairs_of_allowed_questions_tell_no_hidden_count()
    {
        using var peer = await PeerAsync();
        var exact = await CellsAsync(server.Client, "QUARTER");
        var quarters = await CellsAsync(peer, "QUARTER");
        var years = await CellsAsync(peer, "FINANCIAL_YEAR");
        var tried = 0;
        foreach (var (key, cell) in quarters.Where(each => (string?)each.Value["status"] == "SUPPRESSED"))
        {
            var year = key[..^3];
            if (!years.TryGetValue(year, out var sum) || BoundsOf(sum) is not { } total) continue;
            var others = quarters.Where(each => each.Key != key && each.Key[..^3] == year && (string?)exact[each.Key]["status"] == "EXACT").Select(each => BoundsOf(each.Value) ?? (1, 7)).ToList();
            var (least, greatest) = (Math.Max(1, total.Least - others.Sum(each => each.Greatest)), Math.Min(7, total.Greatest - others.Sum(each => each.Least)));
            tried++;
            Assert.True(greatest - least >= 2 || (int)(decimal)exact[key]["value"]! > 7, $"{key} lies from {least} to {greatest}");
        }

        output.WriteLine($"{tried} hidden counts tried");
        Assert.True(tried > 0);
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
    public async Task A_laxer_rule_is_refused()
    {
        var run = await CommandRun.Of(["releases", "make", "--smallest-shown", "5", "--database", server.Server.Database.Database.ConnectionString]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("stricter, not laxer", run.Error, StringComparison.Ordinal);
    }

    private static (int Least, int Greatest)? BoundsOf(JsonNode cell) =>
        (decimal?)cell["value"] is { } value ? SuppressionRule.Default.CountsOf((int)value) : null;

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
