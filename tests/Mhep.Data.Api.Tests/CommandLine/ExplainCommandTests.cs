using System.Text.Json.Nodes;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.CommandLine;

[Collection(DemoServerCollection.Name)]
public sealed class ExplainCommandTests(DemoServer server)
{
    [Fact]
    public async Task A_count_is_explained_by_its_definition_and_the_rows_behind_it()
    {
        var run = await ExplainAsync("--site", "SYN-B1", "--measure", "JOB_STARTS", "--period", "2022-23-Q1");
        var data = await server.Client.AskAsync("""
            { site(code: "SYN-B1") { performance(measures: [JOB_STARTS], period: { quarter: "2022-23-Q1" }) { values { value lineage(first: 1) { nodes { sheet row } } } } } }
            """);
        var value = data["site"]!["performance"]![0]!["values"]![0]!;

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"Job starts, SYN-B1, 2022-23-Q1: {value["value"]}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Source: IPS Grow", run.Output, StringComparison.Ordinal);
        Assert.Matches($@"Counted, {value["value"]} rows:\n  \d\d-synthetic-birchfen\.xlsx, handed in on ", run.Output);
        Assert.Contains("sheet 'Jobs', rows ", run.Output, StringComparison.Ordinal);
        Assert.Contains($" {value["lineage"]!["nodes"]![0]!["row"]}", run.Output, StringComparison.Ordinal);
        Assert.Contains("they lean on sheet 'Clients', rows ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_of_a_specialist_is_explained_as_json_with_both_sides()
    {
        var code = (string)(await server.Client.AskAsync("""{ site(code: "SYN-B1") { employmentSpecialists(first: 1) { nodes { code } } } }"""))
            ["site"]!["employmentSpecialists"]!["nodes"]![0]!["code"]!;

        var run = await ExplainAsync("--site", "SYN-B1", "--specialist", code, "--measure", "REFERRAL_TO_ENGAGEMENT_RATE", "--period", "2019-04-01..2020-03-31", "--json");

        var answer = JsonNode.Parse(run.Output)!;
        Assert.Equal((code, "2019-20", "EXACT"), ((string?)answer["specialist"], (string?)answer["period"], (string?)answer["status"]));
        Assert.Equal((int?)answer["numerator"], answer["rows"]!.AsArray().Count(row => (string?)row!["role"] == "NUMERATOR"));
        Assert.Equal((int?)answer["denominator"], answer["rows"]!.AsArray().Count(row => (string?)row!["role"] == "DENOMINATOR"));
        Assert.Equal(64, ((string?)answer["rows"]![0]!["sha256"])!.Length);
    }

    [Fact]
    public async Task A_published_total_is_one_row_that_counts_as_many_as_it_reports()
    {
        var run = await ExplainAsync("--site", "BIT-P1", "--measure", "ENGAGEMENTS", "--period", "2016-01-01..2019-03-31");

        Assert.Matches(@"Counted, 1 row:\n  01-published\.xlsx, [^\n]*\n    sheet 'Outcomes report', row \d+ \(\d+\)", run.Output);
    }

    [Theory]
    [InlineData("NOWHERE", "JOB_STARTS", "2022-23", "there is no site 'NOWHERE' in the list of sites.")]
    [InlineData("SYN-B1", "JOBS", "2022-23", "there is no measure 'JOBS'; docs/measures.md lists all.")]
    [InlineData("SYN-B1", "JOB_STARTS", "spring", "'spring' is no period: write 2023-04, 2023-24-Q1, 2023-24 or 2023-04-01..2023-06-30.")]
    public async Task What_is_not_there_is_said_in_one_line(string site, string measure, string period, string expected) =>
        (await ExplainAsync("--site", site, "--measure", measure, "--period", period)).IsOneLineError(expected);

    [Fact]
    public async Task Before_the_first_workbook_there_was_no_site_and_the_future_is_refused()
    {
        string[] figure = ["--site", "SYN-B1", "--measure", "JOB_STARTS", "--period", "2022-23", "--as-known-at"];

        (await ExplainAsync([.. figure, "2020-01-01T00:00:00Z"])).IsOneLineError("there is no site 'SYN-B1' in the list of sites.");
        Assert.Contains("lies in the future", (await ExplainAsync([.. figure, "2999-01-01T00:00:00Z"])).Error, StringComparison.Ordinal);
        Assert.Contains("is no moment", (await ExplainAsync([.. figure, "yesterday"])).Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> ExplainAsync(params string[] arguments) =>
        CommandRun.Of(["explain", .. arguments, "--database", server.Database.Database.ConnectionString]);
}
