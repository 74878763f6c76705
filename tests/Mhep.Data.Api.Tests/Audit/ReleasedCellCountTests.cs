using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Releases;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.Api.Tests.Audit;

/// <summary>How many released cells an answer shows is in its entry, in each role: counted here in the answer itself.</summary>
public sealed class ReleasedCellCountTests(ReleasedServer server) : IClassFixture<ReleasedServer>
{
    private const string Comparison = "status pooled lowerQuartile median upperQuartile meanOfUnits positions { site { code } letter value { status } }";
    private const string Year = "period: { financialYear: \"2021-22\" }";

    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["Compared"] = $"{{ answer: peerComparison(measure: ENGAGEMENTS, {Year}, where: {{ policyFocus: {{ eq: SEVERE_MENTAL_ILLNESS }} }}) {{ {Comparison} }} }}",
        ["InACircle"] = $"{{ answer: peerComparison(measure: ENGAGEMENTS, {Year}, circle: \"Counted\", where: {{ policyFocus: {{ eq: SEVERE_MENTAL_ILLNESS }} }}) {{ {Comparison} }} }}",
        ["OfASite"] = $"{{ answer: site(code: \"SYN-A1\") {{ peers(measure: ENGAGEMENTS, {Year}) {{ {Comparison} }} }} }}",
        ["OfTwoSites"] = $"{{ answer: sites(where: {{ code: {{ in: [\"SYN-A1\", \"SYN-A2\"] }} }}) {{ nodes {{ peers(measure: ENGAGEMENTS, {Year}) {{ {Comparison} }} }} }} }}",
        ["Groups"] = "{ answer: evaluationSubgroups(by: GENDER, measure: ENGAGEMENTS, financialYear: \"2021-22\") { status groups { status } notKnown { status } leftBlank { status } } }",
        ["Series"] = $"{{ answer: performance(measures: [ENGAGEMENTS, REFERRALS], {Year}, grain: QUARTER) {{ series {{ values {{ status }} }} }} }}",
        ["SeriesOfASite"] = $"{{ answer: site(code: \"SYN-B1\") {{ performance(measures: [ENGAGEMENTS, REFERRALS], {Year}, grain: QUARTER) {{ values {{ status }} }} }} }}",
    };

    [Theory]
    [InlineData(Role.Peer, "Compared", "Series", "SeriesOfASite")]
    [InlineData(Role.Provider, "Compared", "InACircle", "OfASite", "OfTwoSites", "Series", "SeriesOfASite")]
    [InlineData(Role.Commissioner, "Compared", "OfASite", "OfTwoSites", "Series", "SeriesOfASite")]
    [InlineData(Role.EmploymentSpecialist, "Compared", "OfASite", "OfTwoSites", "Series", "SeriesOfASite")]
    [InlineData(Role.Evaluator, "Compared", "Groups", "Series", "SeriesOfASite")]
    [InlineData(Role.Funder)]
    [InlineData(Role.Programme)]
    [InlineData(Role.Administrator)]
    public async Task The_cells_that_an_answer_shows_are_in_its_entry(Role role, params string[] showing)
    {
        await CircleAsync();
        var key = await server.Server.MakeKeyAsync(ScopeOf(role));
        using var client = server.Server.ClientOf(key);
        foreach (var (name, question) in Questions)
        {
            var answer = (await client.AskAsync($"query {name} {question}"))["answer"];
            var shown = Count(answer);

            Assert.Equal((name, (long?)(shown == 0 ? null : shown)), (name, await CellsAsync(key, name)));
            Assert.Equal((name, showing.Contains(name)), (name, shown > 0));
        }
    }

    /// <summary>Values that were rounded or hidden; of a comparison, its group once where it has a figure or hides it.</summary>
    private static int Count(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(Count),
        JsonObject { } comparison when comparison.ContainsKey("positions") =>
            (IsCell(comparison) && ((string?)comparison["status"] == "SUPPRESSED" || new[] { "pooled", "lowerQuartile", "median", "upperQuartile", "meanOfUnits" }.Any(figure => comparison[figure] is not null)) ? 1 : 0)
            + comparison["positions"]!.AsArray().Count(position => IsCell(position!["value"]!.AsObject())),
        JsonObject { } compared when compared.ContainsKey("leftBlank") => Count(compared["groups"]) + Count(compared["notKnown"]) + Count(compared["leftBlank"]),
        JsonObject { Count: 1 } value when value.ContainsKey("status") => IsCell(value) ? 1 : 0,
        JsonObject other => other.Sum(member => Count(member.Value)),
        _ => 0,
    };

    private static bool IsCell(JsonObject value) => (string?)value["status"] is "ROUNDED" or "SUPPRESSED";

    private static KeyScope ScopeOf(Role role) => role switch
    {
        Role.Provider => new KeyScope { Role = role, Provider = "SYN-A" },
        Role.Commissioner => new KeyScope { Role = role, Commissioner = "SYN-A-COM" },
        Role.EmploymentSpecialist => new KeyScope { Role = role, Sites = ["SYN-A1"], Specialist = "ES-01" },
        Role.Funder => new KeyScope { Role = role, Sites = ["SYN-A1"] },
        Role.Evaluator => new KeyScope { Role = role, Study = "counted" },
        _ => new KeyScope { Role = role },
    };

    private async Task<long?> CellsAsync(KeyText key, string operation)
    {
        await server.Server.Services.GetRequiredService<IAuditTrail>().FlushAsync();
        var entries = new AuditReader(AuditFiles.Beside(server.Server.Database.Database.FilePath)).Read(new AuditQuestion { Who = "key " + key.Id });
        return Assert.Single(entries, entry => entry.Operation == operation && entry.Action == AuditAction.Query).Cells;
    }

    /// <summary>Made once; whoever comes later finds it.</summary>
    private async Task CircleAsync()
    {
        string[] database = ["--database", server.Server.Database.Database.ConnectionString];
        if ((await CommandRun.Of(["circles", "make", "Counted", .. database])).ExitCode != 0) return;
        foreach (var provider in new[] { "SYN-A", "SYN-B", "SYN-C" })
        {
            var run = await CommandRun.Of(["circles", "join", "Counted", "--provider", provider, "--from", "2020-01-01", .. database]);
            Assert.True(run.ExitCode == 0, run.Error);
        }
    }
}
