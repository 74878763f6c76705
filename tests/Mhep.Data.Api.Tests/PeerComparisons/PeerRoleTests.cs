using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.PeerComparisons;

/// <summary>Comparisons as callers with keys meet them.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class PeerRoleTests(DemoServer server)
{
    private const string Year = "period: { financialYear: \"2021-22\" }";

    [Fact]
    public async Task Before_a_release_a_provider_sees_its_own_values_without_a_place_and_what_to_look_at_instead()
    {
        using var client = await ProviderAsync();

        var comparison = (await client.AskAsync($$"""
            { site(code: "SYN-A1") { peers(measure: EMPLOYMENT_12_MONTHS_RATE, {{Year}}) {
                status peerCount minimum lowerQuartile median upperQuartile maximum pooled meanOfUnits funnel { centre } own { rank percentile value { status } } positions { site { provider { code } } rank } adjustment notes } } }
            """))["site"]!["peers"]!;

        Assert.Equal(("MISSING", 0), ((string?)comparison["status"], (int?)comparison["peerCount"]));
        Assert.All(["minimum", "lowerQuartile", "median", "upperQuartile", "maximum", "pooled", "meanOfUnits", "funnel"], field => Assert.Null(comparison[field]));
        Assert.Equal(("EXACT", null, null), ((string?)comparison["own"]!["value"]!["status"], comparison["own"]!["rank"], comparison["own"]!["percentile"]));
        Assert.All(comparison["positions"]!.AsArray(), position => Assert.Equal(("SYN-A", null), ((string?)position!["site"]!["provider"]!["code"], position["rank"])));
        Assert.Equal("not adjusted for clients or local jobs", (string?)comparison["adjustment"]);
        Assert.Equal("Nothing was released yet.", (string?)comparison["notes"]![0]);
        Assert.Contains("similarServices", (string?)comparison["notes"]![1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_compares_its_own_specialists_and_sites_with_each_other()
    {
        var asked = $"where: {{ provider: {{ code: {{ eq: \"SYN-A\" }} }}, policyFocus: {{ eq: SEVERE_MENTAL_ILLNESS }} }}, measure: SUSTAINED_13_WEEKS_OF_DUE_RATE, {Year}";
        var question = $"{{ sites: peerComparison({asked}) {{ status peerCount pooled }} team: peerComparison({asked}, unit: EMPLOYMENT_SPECIALIST) {{ peerCount shrinkage {{ sentence }} positions {{ employmentSpecialist {{ code }} shrunk {{ value }} }} }} }}";
        using var client = await ProviderAsync();

        var own = await client.AskAsync(question);

        Assert.Equal((await server.Client.AskAsync(question)).ToJsonString(), own.ToJsonString());
        Assert.Equal(2, (int?)own["sites"]!["peerCount"]);
        Assert.NotNull(own["team"]!["shrinkage"]);
    }

    [Fact]
    public async Task Who_could_be_talked_to_is_told_from_the_directory_alone_where_details_are_hidden()
    {
        using var client = await ProviderAsync();

        var similar = (await client.AskAsync("{ site(code: \"SYN-A1\") { similarServices { site { code provider { code } serviceStart } reasons } } }"))["site"]!["similarServices"]!.AsArray();

        Assert.Equal(3, similar.Count);
        Assert.All(similar, each => Assert.NotEqual("SYN-A", (string?)each!["site"]!["provider"]!["code"]));
        Assert.All(similar.SelectMany(each => each!["reasons"]!.AsArray()), reason => Assert.StartsWith("Also ", (string?)reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chart_of_another_s_site_is_not_there_and_a_funder_reads_no_notes_and_no_single_events()
    {
        const string Events = "timeToFirstJob(period: { quarter: \"2021-22-Q1\" }) { engaged } personalBest(measure: JOB_STARTS) { periodsCompared context { note } }"
            + " performance(measures: [JOB_STARTS], period: { financialYear: \"2020-21\" }) { context { note } }";
        const string Question = "{ own: site(code: \"SYN-A1\") { " + Events + " context { note } changeOverTime(measure: JOB_STARTS) { centre points { leftOut context { note } } } } other: site(code: \"SYN-B1\") { context { note } changeOverTime(measure: JOB_STARTS) { centre } } }";
        using var provider = await ProviderAsync();
        using var funder = await ClientAsync(new KeyScope { Role = Role.Funder, Sites = ["SYN-A1"] });

        var (own, totals) = (await provider.AskAsync(Question), await funder.AskAsync(Question));

        Assert.All([own, totals], answer => Assert.Null(answer["other"]!["changeOverTime"]));
        Assert.All([own["other"], totals["other"], totals["own"]], site => Assert.Empty(site!["context"]!.AsArray()));
        Assert.NotEmpty(own["own"]!["context"]!.AsArray());
        Assert.True((int?)own["own"]!["timeToFirstJob"]!["engaged"] > 0);
        Assert.Null(totals["own"]!["timeToFirstJob"]);
        foreach (var (answer, notes) in new[] { (own, true), (totals, false) })
        {
            Assert.Equal(notes, answer["own"]!["personalBest"]!["context"]!.AsArray().Count > 0);
            Assert.Equal(notes, answer["own"]!["performance"]![0]!["context"]!.AsArray().Count > 0);
        }

        Assert.Contains(Points(own), point => point!["context"]!.AsArray().Count > 0);
        Assert.All(Points(totals), point => Assert.Empty(point!["context"]!.AsArray()));
        Assert.Equal((decimal?)own["own"]!["changeOverTime"]!["centre"], (decimal?)totals["own"]!["changeOverTime"]!["centre"]);
    }

    private static JsonArray Points(JsonNode answer) => answer["own"]!["changeOverTime"]!["points"]!.AsArray();

    private Task<HttpClient> ProviderAsync() => ClientAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" });

    private async Task<HttpClient> ClientAsync(KeyScope scope) => server.Server.ClientOf(await server.Server.MakeKeyAsync(scope));
}
