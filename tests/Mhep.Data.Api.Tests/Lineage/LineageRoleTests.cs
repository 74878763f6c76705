using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Lineage;

/// <summary>Who sees the rows behind a figure, and who the clients' ids in them.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class LineageRoleTests(DemoServer server)
{
    [Theory]
    [InlineData(nameof(Role.Provider), "SYN-A1", true, true)]
    [InlineData(nameof(Role.Programme), "SYN-A1", true, false)]
    [InlineData(nameof(Role.Commissioner), "SYN-A1", false, false)]
    [InlineData(nameof(Role.Funder), "SYN-A1", false, false)]
    [InlineData(nameof(Role.Provider), "SYN-B1", false, false)]
    public async Task Rows_are_the_provider_s_and_the_programme_s_and_ids_the_provider_s_alone(string role, string site, bool seesRows, bool seesIds)
    {
        using var client = server.Server.ClientOf(await server.Server.MakeKeyAsync(await ScopeAsync(Enum.Parse<Role>(role))));

        var data = await client.AskAsync($$"""
            { site(code: "{{site}}") { performance(measures: [REFERRALS], period: { financialYear: "2021-22" }) { values { lineage(first: 5) { totalCount nodes { row clientId } } } } } }
            """);

        var lineage = data["site"]!["performance"]?[0]?["values"]?[0]?["lineage"];
        var nodes = lineage?["nodes"]?.AsArray() ?? new JsonArray();
        Assert.Equal(seesRows, nodes.Count > 0);
        Assert.Equal(seesRows, (int?)lineage?["totalCount"] > 0);
        Assert.All(nodes, node => Assert.Equal(seesIds, node!["clientId"] is not null));
    }

    private async Task<KeyScope> ScopeAsync(Role role) => role switch
    {
        Role.Provider => new() { Role = role, Provider = "SYN-A" },
        Role.Commissioner => new()
        {
            Role = role,
            Commissioner = (string?)(await server.Client.AskAsync("""{ site(code: "SYN-A1") { commissioner { code } } }"""))["site"]!["commissioner"]!["code"],
        },
        Role.Funder => new() { Role = role, Sites = ["SYN-A1"] },
        _ => new() { Role = role },
    };
}
