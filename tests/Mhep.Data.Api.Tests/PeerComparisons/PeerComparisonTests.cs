using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.PeerComparisons;

/// <summary>Comparisons as a client asks for them, on the sample data.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class PeerComparisonTests(DemoServer server)
{
    private const string Year = "period: { financialYear: \"2021-22\" }";

    [Fact]
    public async Task Without_a_policy_focus_the_peers_are_services_for_severe_mental_illness()
    {
        var comparison = await CompareAsync($"measure: EMPLOYMENT_12_MONTHS_RATE, {Year}", "group adjustment positions { site { policyFocus } }");

        Assert.Equal("Services for people with severe mental illness", (string?)comparison["group"]);
        Assert.Equal("not adjusted for clients or local jobs", (string?)comparison["adjustment"]);
        Assert.All(comparison["positions"]!.AsArray(), position => Assert.Equal("SEVERE_MENTAL_ILLNESS", (string?)position!["site"]!["policyFocus"]));
    }

    [Theory]
    [InlineData("EMPLOYMENT_RATE")]
    [InlineData("JOB_START_TO_13_WEEK_RATE")]
    [InlineData("DAYS_TO_FIRST_JOB_MEDIAN")]
    public async Task What_divides_two_flows_and_what_is_a_median_is_not_compared_and_says_so(string measure)
    {
        var comparison = await CompareAsync(
            $"measure: {measure}, {Year}", "status peerCount median pooled minimum maximum positions { rank } funnel { centre } notes benchmarks { name }");

        Assert.Equal(("NOT_APPLICABLE", 0), ((string?)comparison["status"], (int?)comparison["peerCount"]));
        Assert.All(["median", "pooled", "minimum", "maximum", "funnel"], field => Assert.Null(comparison[field]));
        Assert.Empty(comparison["positions"]!.AsArray());
        Assert.Contains("not compared", (string?)comparison["notes"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_among_its_peers_has_the_place_that_the_whole_comparison_gives_it()
    {
        var comparison = await CompareAsync($"measure: EMPLOYMENT_12_MONTHS_RATE, {Year}", "median positions { site { code } rank percentile funnelZone }");
        var site = (await server.Client.AskAsync(
            $"{{ site(code: \"SYN-D1\") {{ peers(measure: EMPLOYMENT_12_MONTHS_RATE, {Year}) {{ median own {{ site {{ code }} rank percentile funnelZone }} }} }} }}"))["site"]!["peers"]!;

        Assert.Equal((decimal?)comparison["median"], (decimal?)site["median"]);
        Assert.Equal(
            comparison["positions"]!.AsArray().Single(position => (string?)position!["site"]!["code"] == "SYN-D1")!.ToJsonString(), site["own"]!.ToJsonString());
    }

    [Theory]
    [InlineData("REGION", " in ")]
    [InlineData("TEAM_SIZE", "full-time equivalents")]
    [InlineData("SERVICE_AGE", "year")]
    public async Task A_group_is_chosen_from_a_fixed_list_and_lies_within_the_policy_focus(string group, string words)
    {
        var all = await PeersAsync("POLICY_FOCUS");
        var some = await PeersAsync(group);

        Assert.Contains(words, (string?)some["group"], StringComparison.Ordinal);
        Assert.Contains("SYN-B1", Codes(some));
        Assert.Empty(Codes(some).Except(Codes(all)));
        Assert.True(Codes(some).Count < Codes(all).Count);
    }

    [Fact]
    public async Task Size_and_age_narrow_the_whole_comparison()
    {
        var sizes = new List<int>();
        foreach (var size in (string[])["SMALL", "MEDIUM", "LARGE"])
            sizes.Add((int)(await CompareAsync($"measure: JOB_STARTS, {Year}, teamSize: {size}", "peerCount"))["peerCount"]!);
        var all = (int)(await CompareAsync($"measure: JOB_STARTS, {Year}", "peerCount"))["peerCount"]!;

        Assert.Equal(all, sizes.Sum());
        Assert.True(sizes.Count(count => count > 0) > 1);
    }

    [Fact]
    public async Task Specialists_are_compared_with_their_own_rate_beside_the_drawn_one()
    {
        var data = await server.Client.AskAsync($$"""
            { employmentSpecialists(first: 50, where: { site: { code: { eq: "SYN-B1" } } }) { nodes { code
                peers(measure: SUSTAINED_13_WEEKS_OF_DUE_RATE, {{Year}}) { peerCount shrinkage { pooled } own { employmentSpecialist { code } value { value } shrunk { value } } } } } }
            """);
        var placed = data["employmentSpecialists"]!["nodes"]!.AsArray().Where(node => node!["peers"]!["own"]?["shrunk"] is not null).ToList();

        Assert.NotEmpty(placed);
        Assert.All(placed, node =>
        {
            var own = node!["peers"]!["own"]!;
            var (raw, drawn, pooled) = ((decimal)own["value"]!["value"]!, (decimal)own["shrunk"]!["value"]!, (decimal)node["peers"]!["shrinkage"]!["pooled"]!);
            Assert.Equal((string?)node["code"], (string?)own["employmentSpecialist"]!["code"]);
            Assert.InRange(drawn, Math.Min(raw, pooled), Math.Max(raw, pooled));
        });
    }

    [Fact]
    public async Task Providers_are_compared_by_the_sites_of_the_group_and_the_programme_has_no_peers()
    {
        var providers = await CompareAsync($"measure: JOB_STARTS, {Year}, unit: PROVIDER", "peerCount positions { provider { code } site { code } }");

        Assert.True((int?)providers["peerCount"] > 4);
        Assert.All(providers["positions"]!.AsArray(), position => Assert.True(position!["provider"] is not null && position["site"] is null));
        Assert.Equal("NOT_APPLICABLE", (string?)(await CompareAsync($"measure: JOB_STARTS, {Year}, unit: PROGRAMME", "status"))["status"]);
    }

    [Fact]
    public async Task A_range_that_ends_before_it_starts_is_the_asker_s_error()
    {
        var answer = await server.Client.SendAsync("{ peerComparison(measure: JOB_STARTS, period: { range: { from: \"2022-02-01\", to: \"2022-01-01\" } }) { status } }");

        Assert.Equal("PERIOD_ENDS_BEFORE_IT_STARTS", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Benchmarks_are_served_by_measure_and_day()
    {
        var data = await server.Client.AskAsync("""
            { all: benchmarks { name } quarter: benchmarks(measure: JOB_OUTCOME_RATE, on: "2022-12-31") { name } later: benchmarks(measure: JOB_OUTCOME_RATE, on: "2023-03-31") { value validTo } }
            """);

        Assert.Equal((18, 0, 4), (data["all"]!.AsArray().Count, data["quarter"]!.AsArray().Count, data["later"]!.AsArray().Count));
    }

    private static List<string> Codes(JsonNode comparison) => [.. comparison["positions"]!.AsArray().Select(position => (string)position!["site"]!["code"]!)];

    private async Task<JsonNode> CompareAsync(string arguments, string fields) =>
        (await server.Client.AskAsync($"{{ peerComparison({arguments}) {{ {fields} }} }}"))["peerComparison"]!;

    private async Task<JsonNode> PeersAsync(string group) => (await server.Client.AskAsync(
        $"{{ site(code: \"SYN-B1\") {{ peers(measure: JOB_STARTS, {Year}, group: {group}) {{ group positions {{ site {{ code }} }} }} }} }}"))["site"]!["peers"]!;
}
