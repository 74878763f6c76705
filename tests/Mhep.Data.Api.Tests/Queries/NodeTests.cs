using System.Text;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Queries;

/// <summary>Ids are opaque, made from natural keys, and find their objects again.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class NodeTests(DemoServer server)
{
    private const string OneOfEach = """
        {
          site(code: "SYN-A1") {
            id provider { id } commissioner { id } latestFidelityReview { id }
            employmentSpecialists(first: 1) { nodes { id } }
          }
          submissions(first: 1) { nodes { id } }
        }
        """;

    [Fact]
    public async Task Every_kind_of_node_is_found_again_by_its_id()
    {
        var data = await server.Client.AskAsync(OneOfEach);
        var site = data["site"]!;
        JsonNode?[] nodes =
        [
            site, site["provider"], site["commissioner"], site["latestFidelityReview"],
            site["employmentSpecialists"]!["nodes"]![0], data["submissions"]!["nodes"]![0],
        ];
        var ids = nodes.Select(node => (string)node!["id"]!).ToList();

        var found = await server.Client.AskAsync("query N($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids });

        Assert.Equal(ids, found["nodes"]!.AsArray().Select(node => (string?)node!["id"]));
        Assert.Equal(
            ["Site", "Provider", "Commissioner", "FidelityReview", "EmploymentSpecialist", "Submission"],
            found["nodes"]!.AsArray().Select(node => (string?)node!["__typename"]));
    }

    [Fact]
    public async Task A_site_s_id_is_made_from_its_code_and_so_the_same_on_every_database()
    {
        var data = await server.Client.AskAsync("""{ site(code: "TH-SMI") { id } }""");

        Assert.Equal(Convert.ToBase64String(Encoding.UTF8.GetBytes("Site:TH-SMI")), (string?)data["site"]!["id"]);
    }

    [Theory]
    [InlineData("Site:NONE")]
    [InlineData("EmploymentSpecialist:SYN-A1/NONE")]
    [InlineData("FidelityReview:SYN-A1/1999-01-01/Independent")]
    [InlineData("Submission:11111111-2222-3333-4444-555555555555")]
    public async Task An_id_of_nothing_gives_null(string key)
    {
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

        Assert.Null((await server.Client.AskAsync("query N($id: ID!) { node(id: $id) { id } }", new { id }))["node"]);
    }

    [Fact]
    public async Task A_site_s_code_is_found_in_any_case()
    {
        var data = await server.Client.AskAsync("""{ a: site(code: "th-smi") { code } b: site(code: "TH-NONE") { code } }""");

        Assert.Equal("TH-SMI", (string?)data["a"]!["code"]);
        Assert.Null(data["b"]);
    }
}
