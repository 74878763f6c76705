using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>What a study is told of people: those who agreed, by pseudonyms of its own, without anything that names or dates them.</summary>
public sealed class EvaluationRowsTests : IAsyncLifetime
{
    private const string Question = """
        { evaluationRows(first: 50) { totalCount nodes { pseudonym policyFocus region referralYear ageBand gender ethnicity employedAtReferral
          daysToFirstContact daysToEngagement daysToDischarge daysWatched jobs { daysToStart daysToEnd sixteenHoursOrMore sustainedWeeks } } } }
        """;

    private TestServer _server = null!;

    private string[] Over => ["--database", _server.Database.Database.ConnectionString];

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await PrivacyBench.IngestAll(_server.Database,
            PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]), PrivacyBench.Clients([11, 12], "SYN-A2", consent: "no"), PrivacyBench.Clients([1], "SYN-B1"));
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task A_study_gets_those_who_agreed_with_days_in_place_of_dates_and_nothing_that_names_them()
    {
        var study = await StudyAsync("Follow-up");

        var rows = await RowsAsync(study, count: 4);

        Assert.Equal(4, rows.Select(row => (string)row["pseudonym"]!).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Matches("^[0-9a-f]{32}$", (string)row["pseudonym"]!);
            Assert.Equal(("SEVERE_MENTAL_ILLNESS", "2022-23", "female", 7), ((string?)row["policyFocus"], (string?)row["referralYear"], (string?)row["gender"], (int?)row["daysToEngagement"]));
            var job = Assert.Single(row["jobs"]!.AsArray())!;
            Assert.Equal((60, true, 13), ((int?)job["daysToStart"], (bool?)job["sixteenHoursOrMore"], (int?)job["sustainedWeeks"]));
        });
        var text = string.Join('\n', rows.Select(row => row.ToJsonString()));
        Assert.All(["CL-", "SYN-", "ES-01", "2022-05", "Acme"], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_studies_have_no_pseudonym_in_common_and_one_has_the_same_each_time()
    {
        var (one, other) = (await StudyAsync("Follow-up"), await StudyAsync("Another"));
        var first = Pseudonyms(await RowsAsync(one, count: 4));

        Assert.Empty(first.Intersect(Pseudonyms(await RowsAsync(other, count: 4))));
        Assert.Equal(0, (await CommandRun.Of(["privacy", "rotate", "--provider", "SYN-A", .. Over])).ExitCode);
        Assert.Equal(first, Pseudonyms(await RowsAsync(await StudyAsync("follow-UP"), count: 4)));
    }

    [Fact]
    public async Task Whoever_takes_it_back_or_is_erased_is_gone()
    {
        var study = await StudyAsync("Follow-up");
        var before = Pseudonyms(await RowsAsync(study, count: 4));

        Assert.Equal(0, (await PrivacyBench.Ingest(_server.Database, PrivacyBench.Clients([1], "SYN-B1", consent: "no"))).ExitCode);
        var withdrawn = Pseudonyms(await RowsAsync(study, count: 3));
        Assert.Equal(0, (await CommandRun.Of(["erase", "--provider", "SYN-A", "--client", "CL-2", .. Over])).ExitCode);
        var erased = Pseudonyms(await RowsAsync(study, count: 2));

        Assert.Subset(before.ToHashSet(), withdrawn.ToHashSet());
        Assert.Subset(withdrawn.ToHashSet(), erased.ToHashSet());
    }

    [Theory]
    [InlineData(Role.Programme)]
    [InlineData(Role.Provider)]
    [InlineData(Role.Peer)]
    [InlineData(Role.Administrator)]
    public async Task Everyone_else_gets_none(Role role)
    {
        var client = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = role, Provider = role == Role.Provider ? "SYN-A" : null }));

        Assert.Equal(0, (int?)(await client.AskAsync(Question))["evaluationRows"]!["totalCount"]);
    }

    private static List<string> Pseudonyms(IEnumerable<JsonObject> rows) => [.. rows.Select(row => (string)row["pseudonym"]!)];

    private async Task<HttpClient> StudyAsync(string name) => _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Evaluator, Study = name }));

    private static async Task<List<JsonObject>> RowsAsync(HttpClient client, int count)
    {
        var answer = (await client.AskAsync(Question))["evaluationRows"]!;
        Assert.Equal(count, (int?)answer["totalCount"]);
        return [.. answer["nodes"]!.AsArray().Select(row => row!.AsObject())];
    }
}
