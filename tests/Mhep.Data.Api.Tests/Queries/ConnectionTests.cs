using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Queries;

/// <summary>Pages, filters and orders over the sample data.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class ConnectionTests(DemoServer server)
{
    [Fact]
    public async Task Page_after_page_gives_every_site_once_and_in_order()
    {
        var codes = new List<string>();
        string? after = null;
        do
        {
            var page = (await server.Client.AskAsync(
                "query P($after: String) { sites(first: 7, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }", new { after }))["sites"]!;
            Assert.Equal(24, (int?)page["totalCount"]);
            codes.AddRange(Codes(page));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        Assert.Equal(24, codes.Count);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public async Task The_last_page_can_be_asked_for_from_the_end()
    {
        var page = (await server.Client.AskAsync("{ sites(last: 2) { nodes { code } pageInfo { hasNextPage hasPreviousPage } } }"))["sites"]!;

        Assert.Equal(["TH-LD", "TH-SMI"], Codes(page));
        Assert.Equal((false, true), ((bool)page["pageInfo"]!["hasNextPage"]!, (bool)page["pageInfo"]!["hasPreviousPage"]!));
    }

    [Theory]
    [InlineData("""where: { provider: { code: { eq: "SYN-B" } } }""", "SYN-B1 SYN-B2")]
    [InlineData("""where: { policyFocus: { eq: PRIMARY_CARE } }""", "SYN-B2 SYN-D2")]
    [InlineData("""where: { or: [{ code: { eq: "SYN-A1" } }, { name: { startsWith: "Greyfleet" } }] }""", "SYN-A1 SYN-G1")]
    [InlineData("""where: { and: [{ region: { eq: "London" } }, { policyFocus: { neq: LEARNING_DISABILITIES } }, { code: { startsWith: "SYN" } }] }""", "SYN-A1 SYN-A2")]
    [InlineData("""where: { serviceEnd: { gte: "2023-01-01" }, code: { startsWith: "SYN-" } }""", "SYN-F1")]
    [InlineData("""where: { code: { in: ["SYN-H1", "SYN-A3"] } }, order: [{ code: DESC }]""", "SYN-H1 SYN-A3")]
    [InlineData("""where: { code: { startsWith: "SYN-D" } }, order: [{ serviceStart: DESC }, { name: DESC }]""", "SYN-D2 SYN-D1")]
    public async Task Sites_are_filtered_and_ordered(string arguments, string codes)
    {
        var page = (await server.Client.AskAsync($"{{ sites(first: 50, {arguments}) {{ nodes {{ code }} totalCount }} }}"))["sites"]!;

        Assert.Equal(codes.Split(' '), Codes(page));
        Assert.Equal(codes.Split(' ').Length, (int?)page["totalCount"]);
    }

    [Fact]
    public async Task Specialists_are_filtered_by_their_site_and_ordered_by_it()
    {
        var page = (await server.Client.AskAsync("""
            { employmentSpecialists(first: 50, where: { site: { provider: { code: { eq: "SYN-A" } } }, leaveDate: { eq: null } },
                order: [{ site: { code: DESC } }, { code: ASC }]) { nodes { code site { code } leaveDate fte } } }
            """))["employmentSpecialists"]!["nodes"]!.AsArray();

        var found = page.Select(node => (Site: (string)node!["site"]!["code"]!, Code: (string)node["code"]!)).ToList();
        Assert.Equal(found.OrderByDescending(node => node.Site, StringComparer.Ordinal).ThenBy(node => node.Code, StringComparer.Ordinal), found);
        Assert.All(page, node => Assert.Null(node!["leaveDate"]));
        Assert.Equal(["SYN-A3", "SYN-A2", "SYN-A1"], found.Select(node => node.Site).Distinct());
    }

    [Fact]
    public async Task Submissions_are_filtered_by_what_became_of_them_and_when()
    {
        var data = await server.Client.AskAsync("""
            { a: submissions(where: { status: { eq: ACCEPTED }, receivedAt: { gt: "2020-01-01T00:00:00Z" } }) { totalCount }
              b: submissions(where: { status: { eq: REJECTED } }) { totalCount }
              c: submissions(where: { provider: { code: { eq: "SYN-C" } } }) { nodes { fileName } } }
            """);

        Assert.Equal((10, 0), ((int)data["a"]!["totalCount"]!, (int)data["b"]!["totalCount"]!));
        Assert.Equal(["05-synthetic-cloverstrand.xlsx"], data["c"]!["nodes"]!.AsArray().Select(node => (string?)node!["fileName"]));
    }

    [Fact]
    public async Task A_page_that_is_too_large_has_its_own_code()
    {
        var answer = await server.Client.SendAsync("{ sites(first: 51) { nodes { code } } }");

        Assert.Equal("HC0051", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    private static IEnumerable<string> Codes(JsonNode page) => page["nodes"]!.AsArray().Select(node => (string)node!["code"]!);
}
