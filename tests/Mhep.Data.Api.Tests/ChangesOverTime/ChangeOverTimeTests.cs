using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.ChangesOverTime;

/// <summary>Charts of change as a client asks for them, on the sample data.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class ChangeOverTimeTests(DemoServer server)
{
    [Fact]
    public async Task A_site_s_points_are_the_figures_that_performance_gives()
    {
        var site = (await server.Client.AskAsync("""
            { site(code: "SYN-D1") {
                changeOverTime(measure: ENGAGEMENTS, from: "2021-04-01", to: "2023-03-31") { points { value { period { label } value } } }
                performance(measures: [ENGAGEMENTS], period: { range: { from: "2021-04-01", to: "2023-03-31" } }, grain: MONTH) { values { period { label } value } } } }
            """))["site"]!;

        Assert.Equal(
            site["performance"]![0]!["values"]!.AsArray().Select(value => value!.ToJsonString()),
            site["changeOverTime"]!["points"]!.AsArray().Select(point => point!["value"]!.ToJsonString()));
    }

    [Fact]
    public async Task Months_marked_not_compared_are_shown_with_their_reason()
    {
        var data = await server.Client.AskAsync("""
            { sites(first: 50, where: { code: { startsWith: "SYN-" } }) { nodes { changeOverTime(measure: JOB_STARTS) { points { leftOut context { notCompared } } } } } }
            """);
        var marked = data["sites"]!["nodes"]!.AsArray().SelectMany(site => site!["changeOverTime"]!["points"]!.AsArray())
            .Where(point => point!["context"]!.AsArray().Any(note => (bool)note!["notCompared"]!)).ToList();

        Assert.Contains(marked, point => ((string?)point!["leftOut"])!.StartsWith("not compared: ", StringComparison.Ordinal));
        Assert.All(marked, point => Assert.NotNull((string?)point!["leftOut"]));
    }

    [Fact]
    public async Task A_provider_and_a_specialist_have_charts_too()
    {
        var data = await server.Client.AskAsync("""
            { provider: changeOverTime(measure: JOB_STARTS, where: { code: { startsWith: "SYN-A" } }) { pointsUsed centre }
              site(code: "SYN-A1") { employmentSpecialists(first: 1) { nodes { changeOverTime(measure: JOB_STARTS) { pointsUsed summary } } } } }
            """);

        Assert.True((int?)data["provider"]!["pointsUsed"] >= 12);
        Assert.True((int?)data["site"]!["employmentSpecialists"]!["nodes"]![0]!["changeOverTime"]!["pointsUsed"] > 0);
    }

    [Theory]
    [InlineData("grain: WHOLE_PERIOD", "GRAIN_WITHOUT_PERIODS")]
    [InlineData("from: \"2022-02-01\", to: \"2022-01-01\"", "PERIOD_ENDS_BEFORE_IT_STARTS")]
    public async Task A_question_without_an_answer_is_the_asker_s_error(string arguments, string code)
    {
        var answer = await server.Client.SendAsync($"{{ changeOverTime(measure: JOB_STARTS, {arguments}) {{ centre }} }}");

        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_cumulative_measure_has_no_chart()
    {
        Assert.Null((await server.Client.AskAsync("{ changeOverTime(measure: JOB_OUTCOME_RATE) { centre } }"))["changeOverTime"]);
    }
}
