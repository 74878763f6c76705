using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Releases;
using Mhep.Data.Api.Tests.Specialists;
using Mhep.Data.Schema.Access;
using Xunit.Abstractions;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Mhep.Data.Api.Tests.Subgroups;

/// <summary>What evaluators see of groups of clients across providers: people who agreed, rounded, once a release.</summary>
public sealed class EvaluationSubgroupTests(ReleasedServer server, ITestOutputHelper output) : IClassFixture<ReleasedServer>
{
    private const string Question = """
        { evaluationSubgroups(by: GENDER, measure: ENGAGEMENTS, financialYear: "2021-22") {
            status releasedAt missingShare notes groups { group status value numerator share } notKnown { group status numerator } leftBlank { group status numerator } } }
        """;

    /// <summary>Services for severe mental illness whose client-level returns cover the year and claim all clients.</summary>
    private static readonly string[] Covered = ["SYN-A1", "SYN-A2", "SYN-B1", "SYN-C1", "SYN-C2", "SYN-D1", "SYN-E1", "SYN-F1", "SYN-H1"];

    [Fact]
    public async Task Groups_equal_a_count_of_the_cells_of_people_who_agreed_rounded_by_the_rule()
    {
        var agreed = server.Workbooks.Skip(2).SelectMany(Clients) // The first two are the programme's.
            .Where(row => Covered.Contains(row["Site"]) && row["Consent to evaluation"].Equals("yes", StringComparison.OrdinalIgnoreCase) && IsEngagedIn2021(row))
            .CountBy(row => row["Gender"] switch { "" => "Left blank", "Female" or "Male" or "Not known" => row["Gender"], _ => "Another gender" }).ToDictionary();
        using var evaluator = await ClientAsync(new KeyScope { Role = Role.Evaluator, Study = "test" });

        var answer = (await evaluator.AskAsync(Question))["evaluationSubgroups"]!;

        output.WriteLine(answer.ToJsonString());
        var cells = answer["groups"]!.AsArray().Append(answer["notKnown"]).Append(answer["leftBlank"]).ToDictionary(group => (string)group!["group"]!, group => (int?)group!["numerator"]);
        Assert.Equal(("ROUNDED", 5), ((string?)answer["status"], cells.Count));
        Assert.All(cells, cell => Assert.Equal((cell.Key, SuppressionRule.Default.Count(agreed.GetValueOrDefault(cell.Key))), (cell.Key, cell.Value)));
        Assert.NotNull(answer["releasedAt"]);
        Assert.True(agreed.Values.Sum() > 200);
    }

    [Theory]
    [InlineData(Role.Programme)]
    [InlineData(Role.Provider)]
    [InlineData(Role.Commissioner)]
    [InlineData(Role.Peer)]
    [InlineData(Role.Funder)]
    [InlineData(Role.Administrator)]
    public async Task Nobody_but_an_evaluator_is_answered(Role role)
    {
        using var client = await ClientAsync(role switch
        {
            Role.Provider => new KeyScope { Role = role, Provider = "SYN-A" },
            Role.Commissioner => new KeyScope { Role = role, Commissioner = "SYN-A-COM" },
            Role.Funder => new KeyScope { Role = role, Sites = ["SYN-A1"] },
            _ => new KeyScope { Role = role },
        });

        Assert.Null((await client.AskAsync(Question))["evaluationSubgroups"]);
    }

    [Fact]
    public async Task What_is_no_cell_of_the_closed_set_is_missing()
    {
        using var evaluator = await ClientAsync(new KeyScope { Role = Role.Evaluator, Study = "test" });

        var data = await evaluator.AskAsync("""
            { cumulative: evaluationSubgroups(by: GENDER, measure: JOB_OUTCOME_RATE, financialYear: "2021-22") { status groups { group } }
              few: evaluationSubgroups(by: GENDER, measure: ENGAGEMENTS, financialYear: "2021-22", policyFocus: LEARNING_DISABILITIES) { status groups { group } }
              later: evaluationSubgroups(by: GENDER, measure: ENGAGEMENTS, financialYear: "2035-36") { status groups { group } } }
            """);

        Assert.All(data.AsObject(), answer => Assert.Equal(("MISSING", 0), ((string?)answer.Value!["status"], answer.Value["groups"]!.AsArray().Count)));
    }

    private static IEnumerable<Row> Clients(string workbook) => SheetTable.Read(workbook, "Clients", "Client ID");

    private static bool IsEngagedIn2021(Row row)
    {
        DateOnly?[] days = [row.Day("Date Vocational Profile Started"), row.ContainsKey("Third appointment date") ? row.Day("Third appointment date") : null];
        return days.Min() is { } day && day >= new DateOnly(2021, 4, 1) && day <= new DateOnly(2022, 3, 31);
    }

    private async Task<HttpClient> ClientAsync(KeyScope scope) => server.Server.ClientOf(await server.Server.MakeKeyAsync(scope));
}
