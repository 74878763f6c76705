using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Specialists;
using Mhep.Data.Schema.Access;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Mhep.Data.Api.Tests.Subgroups;

/// <summary>Groups of clients: exact, from the cells of the workbook, for the provider whose clients they are and nobody else.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class SubgroupRoleTests(DemoServer server)
{
    private const string Period = "period: { financialYear: \"2021-22\" }";
    private const string Groups = "{ status groups { group numerator share } notKnown { numerator } leftBlank { numerator } missingShare }";

    [Theory]
    [InlineData("GENDER", "Gender")]
    [InlineData("AGE_BAND", "Age")]
    [InlineData("BENEFIT_STATUS", "Benefit at referral")]
    public async Task Groups_of_people_engaged_equal_a_count_of_the_workbook_s_rows(string by, string heading)
    {
        var workbook = server.Workbooks.Single(file => file.Contains("birchfen", StringComparison.Ordinal));
        var clients = SheetTable.Read(workbook, "Clients", "Client ID");
        Assert.True(clients[0].ContainsKey(heading), string.Join(", ", clients[0].Keys));
        var engaged = clients.Where(row => row["Site"].StartsWith("SYN-B", StringComparison.Ordinal)).Where(IsEngagedIn2021).Select(row => GroupOf(by, row[heading])).ToList();
        using var provider = await ClientAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-B" });

        var answer = (await provider.AskAsync($"{{ subgroups(by: {by}, measure: ENGAGEMENTS, {Period}) {Groups} }}"))["subgroups"]!;

        Assert.True(engaged.Count > 100);
        Assert.Equal(
            engaged.Where(group => group is not ("Not known" or "Left blank")).CountBy(group => group).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (int?)group.Value)),
            answer["groups"]!.AsArray().Select(group => ((string)group!["group"]!, (int?)group["numerator"])).OrderBy(group => group.Item1, StringComparer.Ordinal));
        Assert.Equal(
            (engaged.Count(group => group == "Not known"), engaged.Count(group => group == "Left blank")),
            ((int)answer["notKnown"]!["numerator"]!, (int)answer["leftBlank"]!["numerator"]!));
        Assert.Equal(Math.Round((decimal)engaged.Count(group => group is "Not known" or "Left blank") / engaged.Count, 6), (decimal)answer["missingShare"]!);
    }

    [Fact]
    public async Task A_site_s_groups_add_up_to_those_of_all_sites_of_the_provider()
    {
        using var provider = await ClientAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-B" });

        var data = await provider.AskAsync($$"""
            { all: subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}) {{Groups}}
              one: subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}, where: { code: { eq: "SYN-B1" } }) {{Groups}}
              b1: site(code: "SYN-B1") { subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}) {{Groups}} }
              b2: site(code: "SYN-B2") { subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}) {{Groups}} } }
            """);

        Assert.Equal(data["b1"]!["subgroups"]!.ToJsonString(), data["one"]!.ToJsonString());
        Assert.Equal(Total(data["all"]!), Total(data["b1"]!["subgroups"]!) + Total(data["b2"]!["subgroups"]!));
    }

    [Theory]
    [InlineData(Role.Provider, true)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Programme, false)]
    [InlineData(Role.Funder, false)]
    [InlineData(Role.EmploymentSpecialist, false)]
    [InlineData(Role.Evaluator, false)]
    [InlineData(Role.Peer, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Only_the_own_provider_sees_groups_of_a_site_s_clients(Role role, bool sees)
    {
        using var client = await ClientAsync(await ScopeAsync(role));

        var data = await client.AskAsync($$"""
            { subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}) {{Groups}}
              own: site(code: "SYN-B1") { subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}) {{Groups}} }
              other: site(code: "SYN-A1") { subgroups(by: GENDER, measure: ENGAGEMENTS, {{Period}}) {{Groups}} } }
            """);

        Assert.Equal((sees, sees, false), (data["subgroups"] is not null, data["own"]!["subgroups"] is not null, data["other"]!["subgroups"] is not null));
    }

    [Theory]
    [InlineData(Role.Provider, true, false)]
    [InlineData(Role.Commissioner, true, false)]
    [InlineData(Role.Programme, true, true)]
    [InlineData(Role.Funder, false, false)]
    [InlineData(Role.EmploymentSpecialist, false, false)]
    [InlineData(Role.Evaluator, false, false)]
    [InlineData(Role.Peer, false, false)]
    public async Task Fidelity_item_by_item_is_for_those_who_see_more_than_totals_and_across_sites_for_the_programme(Role role, bool items, bool across)
    {
        using var client = await ClientAsync(await ScopeAsync(role));

        var data = await client.AskAsync($$"""
            { site(code: "SYN-B1") { fidelityItems { number } fidelityIndications({{Period}}) { number } latestFidelityReview { sections { total } } }
              fidelityCorrelation({{Period}}) { sentence } }
            """);

        Assert.Equal((items ? 25 : 0, items ? 4 : 0), (data["site"]!["fidelityItems"]!.AsArray().Count, data["site"]!["fidelityIndications"]!.AsArray().Count));
        Assert.Equal(items ? 3 : 0, data["site"]!["latestFidelityReview"]?["sections"]!.AsArray().Count ?? 0);
        Assert.Equal(across, data["fidelityCorrelation"] is not null);
    }

    [Fact]
    public async Task A_measure_that_is_of_no_single_clients_is_refused_with_what_to_ask_instead()
    {
        using var provider = await ClientAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-B" });

        var answer = await provider.SendAsync($"{{ subgroups(by: GENDER, measure: CASELOAD, {Period}) {Groups} }}");

        Assert.Equal("MEASURE_WITHOUT_SUBGROUPS", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    private static int Total(JsonNode comparison) =>
        comparison["groups"]!.AsArray().Sum(group => (int)group!["numerator"]!) + (int)comparison["notKnown"]!["numerator"]! + (int)comparison["leftBlank"]!["numerator"]!;

    /// <summary>The earlier of profile and third appointment, in April 2021 to March 2022.</summary>
    private static bool IsEngagedIn2021(Row row)
    {
        DateOnly?[] days = [row.Day("Date Vocational Profile Started"), row.ContainsKey("Third appointment date") ? row.Day("Third appointment date") : null];
        return days.Min() is { } day && day >= new DateOnly(2021, 4, 1) && day <= new DateOnly(2022, 3, 31);
    }

    private static string GroupOf(string by, string cell) => (by, cell) switch
    {
        (_, "") => "Left blank",
        (_, "Not known") => "Not known",
        ("GENDER", "Female" or "Male") => cell,
        ("GENDER", _) => "Another gender",
        ("BENEFIT_STATUS", "None") => "No benefit",
        ("BENEFIT_STATUS", _) => "Receiving a benefit",
        _ => int.Parse(cell, null) switch { < 18 => "14-17", < 25 => "18-24", < 35 => "25-34", < 45 => "35-44", < 55 => "45-54", < 65 => "55-64", _ => "65+" },
    };

    private async Task<HttpClient> ClientAsync(KeyScope scope) => server.Server.ClientOf(await server.Server.MakeKeyAsync(scope));

    private async Task<KeyScope> ScopeAsync(Role role)
    {
        var site = (await server.Client.AskAsync("{ site(code: \"SYN-B1\") { commissioner { code } employmentSpecialists(first: 1) { nodes { code } } } }"))["site"]!;
        return role switch
        {
            Role.Provider => new() { Role = role, Provider = "SYN-B" },
            Role.EmploymentSpecialist => new() { Role = role, Sites = ["SYN-B1"], Specialist = (string?)site["employmentSpecialists"]!["nodes"]![0]!["code"] },
            Role.Commissioner => new() { Role = role, Commissioner = (string?)site["commissioner"]!["code"] },
            Role.Funder => new() { Role = role, Sites = ["SYN-B1"] },
            Role.Evaluator => new() { Role = role, Study = "test" },
            _ => new() { Role = role },
        };
    }
}
