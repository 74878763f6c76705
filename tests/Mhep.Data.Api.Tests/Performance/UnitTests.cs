using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Performance;

/// <summary>The same days by each kind of unit.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class UnitTests(DemoServer server)
{
    [Theory]
    [InlineData("PROGRAMME", false, false, false)]
    [InlineData("PROVIDER", true, false, false)]
    [InlineData("SITE", true, true, false)]
    [InlineData("EMPLOYMENT_SPECIALIST", true, true, true)]
    public async Task A_unit_says_what_it_is_and_what_it_is_part_of(string by, bool provider, bool site, bool specialist)
    {
        foreach (var unit in await AskAsync(by))
        {
            Assert.Equal(
                (provider, site, specialist), (unit!["provider"] is not null, unit["site"] is not null, unit["employmentSpecialist"] is not null));
            if (site) Assert.Equal((string?)unit["provider"]!["code"], (string?)unit["site"]!["provider"]!["code"]);
            if (specialist) Assert.Equal((string?)unit["site"]!["code"], (string?)unit["employmentSpecialist"]!["site"]!["code"]);
        }
    }

    [Fact]
    public async Task Engagements_of_sites_add_up_to_their_provider_s_and_to_the_programme_s()
    {
        var programme = Assert.Single(await AskAsync("PROGRAMME"));
        var providers = await AskAsync("PROVIDER");
        var sites = await AskAsync("SITE");

        Assert.Equal(Value(programme), providers.Sum(Value));
        Assert.All(providers, provider => Assert.Equal(
            Value(provider), sites.Where(site => (string?)site!["provider"]!["code"] == (string?)provider!["provider"]!["code"]).Sum(Value)));
    }

    private static decimal Value(JsonNode? unit) => (decimal?)unit!["series"]![0]!["values"]![0]!["value"] ?? 0;

    private async Task<JsonArray> AskAsync(string by) => (await server.Client.AskAsync($$"""
        { performance(measures: [ENGAGEMENTS], by: {{by}}, period: { financialYear: "2021-22" }, where: { code: { startsWith: "SYN-" } }) {
            provider { code } site { code provider { code } } employmentSpecialist { site { code } }
            series { values { value } } } }
        """))["performance"]!.AsArray();
}
