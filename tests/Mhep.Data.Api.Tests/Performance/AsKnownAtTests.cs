using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Samples;

namespace Mhep.Data.Api.Tests.Performance;

/// <summary>Old answers, asked for again after the data have changed.</summary>
public sealed class AsKnownAtTests : IAsyncLifetime
{
    private const string BeforeAll = "2020-01-01T00:00:00Z";
    private const string Year = """measures: [ENGAGEMENTS, JOB_STARTS, JOB_OUTCOME_RATE, CASELOAD], period: { financialYear: "2022-23" }""";

    /// <summary>Every field that may be asked for as known at a moment, which stands for '@'.</summary>
    private const string SiteFields = """
        performance(MEASURES, grain: QUARTER@) { values { period { label } value status numerator denominator target successRate origin } }
        personalBest(measure: JOB_STARTS@) { best { period { label } value } current { value } rank periodsCompared }
        fidelityReviews(first: 20@) { totalCount nodes { reviewDate total change site { name } } }
        """;

    private const string SpecialistFields = """
        performance(MEASURES@) { values { value status target } }
        personalBest(measure: JOB_STARTS@) { best { period { label } value } rank periodsCompared }
        """;

    private const string OneSite = $$"""
        { site(code: "SYN-B1") { {{SiteFields}} latestFidelityReview(MOMENT) { total items { score change } } } }
        """;

    private const string Specialists = $$"""
        { site(code: "SYN-B1") { employmentSpecialists(first: 20) { nodes { code {{SpecialistFields}} } } } }
        """;

    private const string Programme = """
        { performance(MEASURES, by: EMPLOYMENT_SPECIALIST@) { provider { code name } site { code name coverage { from to } } employmentSpecialist { code fte }
          series { values { value status target } } } }
        """;

    private const string Nested = $$"""
        { performance(MEASURES, by: PROVIDER@) { provider { sites { name coverage { from to } provider { sites { code } }
          performance(MEASURES) { values { value status target } } personalBest(measure: JOB_STARTS) { best { value } periodsCompared }
          fidelityReviews(first: 20) { totalCount nodes { site { coverage { to } } } } latestFidelityReview { total }
          employmentSpecialists(first: 20) { totalCount nodes { performance(MEASURES) { values { value } } personalBest(measure: JOB_STARTS) { rank } } } } } } }
        """;

    private TestServer? _server;

    private TestServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    [Fact]
    public async Task Answers_as_known_at_a_moment_are_those_given_then()
    {
        var workbooks = SampleWorkbooks.WriteAll(Path.Combine(Server.Database.Folder, "workbooks"));
        await IngestAsync(workbooks[1], sites: 24);
        var listed = await GivenAsync([Programme, OneSite, Nested]);
        await IngestAsync(workbooks.Single(file => file.Contains("birchfen", StringComparison.Ordinal)), sites: 24);
        await UntilAsync("""{ site(code: "SYN-B1") { coverage { to } } }""", answer => answer["site"]!["coverage"] is not null);
        var loaded = await GivenAsync([Programme, OneSite, Nested, Specialists]);
        Assert.Equal(3, listed.Answers.Zip(loaded.Answers).Count(pair => pair.First != pair.Second));
        var specialists = await Server.Client.AskAsync(At(Specialists, listed.At.ToString("O")));
        Assert.All(specialists["site"]!["employmentSpecialists"]!["nodes"]!.AsArray(), specialist => Assert.Null(specialist!["performance"] ?? specialist["personalBest"]));

        await IsGivenAgainAsync(listed);
        await IsGivenAgainAsync(loaded);
    }

    [Fact]
    public async Task Before_the_first_workbook_nothing_was_known()
    {
        var workbooks = SampleWorkbooks.WriteAll(Path.Combine(Server.Database.Folder, "workbooks"));
        await IngestAsync(workbooks[1], sites: 24);

        Assert.Empty((await Server.Client.AskAsync(At(Programme, BeforeAll)))["performance"]!.AsArray());
        var site = (await Server.Client.AskAsync(At(OneSite, BeforeAll)))["site"]!;
        Assert.Null(site["performance"]);
        Assert.Null(site["personalBest"]);
        Assert.Null(site["latestFidelityReview"]);
        Assert.Equal(0, (int?)site["fidelityReviews"]!["totalCount"]);
    }

    [Fact]
    public async Task The_future_and_more_than_a_few_moments_are_refused_each_with_its_code()
    {
        var future = await Server.Client.SendAsync(At(Programme, TimeProvider.System.GetUtcNow().AddDays(1).ToString("O")));
        var many = await Server.Client.SendAsync("{" + string.Concat(Enumerable.Range(1, 5).Select(day =>
            $$"""d{{day}}: performance(measures: [ENGAGEMENTS], period: { quarter: "2017-18-Q1" }, asKnownAt: "2020-01-0{{day}}T00:00:00Z") { site { code } } """)) + "}");

        Assert.Equal("AS_KNOWN_AT_IN_FUTURE", CodeOf(future));
        Assert.Equal("TOO_MANY_MOMENTS", CodeOf(many));
        Assert.Single(many["errors"]!.AsArray());
    }

    private static string? CodeOf(JsonObject answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];

    private static string Now(string query) => Filled(query).Replace("@", "", StringComparison.Ordinal).Replace("(MOMENT)", "", StringComparison.Ordinal);

    private static string At(string query, string moment) => Filled(query)
        .Replace("@", $", asKnownAt: \"{moment}\"", StringComparison.Ordinal).Replace("MOMENT", $"asKnownAt: \"{moment}\"", StringComparison.Ordinal);

    private static string Filled(string query) => query.Replace("MEASURES", Year, StringComparison.Ordinal);

    private async Task<Given> GivenAsync(IReadOnlyList<string> queries)
    {
        var answers = new List<string>();
        foreach (var query in queries) answers.Add((await Server.Client.AskAsync(Now(query))).ToJsonString());
        return new Given(TimeProvider.System.GetUtcNow(), queries, answers);
    }

    private async Task IsGivenAgainAsync(Given given)
    {
        foreach (var (query, answer) in given.Queries.Zip(given.Answers))
            Assert.Equal(answer, (await Server.Client.AskAsync(At(query, given.At.ToString("O")))).ToJsonString());
    }

    private async Task IngestAsync(string file, int sites)
    {
        Assert.Equal(0, (await CommandRun.Of("ingest", file, "--database", Server.Database.Database.ConnectionString)).ExitCode);
        await UntilAsync("{ sites(first: 50) { totalCount } }", answer => (int?)answer["sites"]!["totalCount"] == sites);
    }

    /// <summary>The server follows a commit of another program within a second; a loaded machine is given longer.</summary>
    private async Task UntilAsync(string query, Func<JsonObject, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!isSo(await Server.Client.AskAsync(query))) await look.WaitForNextTickAsync(patience.Token);
    }

    private sealed record Given(DateTimeOffset At, IReadOnlyList<string> Queries, IReadOnlyList<string> Answers);
}
