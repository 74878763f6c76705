#pragma warning disable RS0030, CA5394 // Random questions from a seed that is printed.
using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>
/// The tracker attack through the API: pairs of questions that a peer may ask, whose answers differ by a few people. Each release is attacked
/// with everything that pairs of questions can ask for and, together, with the release before it.
/// </summary>
public sealed class TrackerAttackTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Pairs = 120;
    private static readonly string[] Years = ["2020-21", "2021-22"];

    [Fact]
    public async Task Pairs_of_questions_to_two_releases_recover_no_hidden_count()
    {
        output.WriteLine($"seed {Seed}");
        var programme = new AttackedProgramme(Seed);
        await using var server = await ServeAsync(programme);
        using var peer = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
        var attacker = new Attacker(smallestShown: 8, roundedTo: 5);
        await AttackAsync(attacker, 1, server.Client, peer);
        var first = await ReleasedAtAsync(peer);

        await programme.AddOneClientAsync(server.Database, "PN2");
        await ReleaseAsync(server.Database);
        await FollowAsync(async () => await ReleasedAtAsync(peer) != first);
        await AttackAsync(attacker, 2, server.Client, peer);

        attacker.KnowOneWasAdded();
        Assert.Empty(attacker.Recover(fewerThan: 3));
        output.WriteLine($"{attacker.Hidden} hidden counts, none left with fewer than 3 values");
        Assert.True(attacker.Hidden > 500);
    }

    /// <summary>Three releases, a client more in each, everything that a peer, an evaluator and a specialist elsewhere see of cells, and all that one provider knows exactly.</summary>
    [Theory]
    [InlineData("PN1")]
    [InlineData("PN5")] // Has two of the nine sites.
    [InlineData("PS3")]
    public async Task With_an_insider_and_three_releases_nothing_hidden_of_others_is_recovered(string insider)
    {
        output.WriteLine($"seed {Seed}");
        var programme = new AttackedProgramme(Seed);
        await using var server = await ServeAsync(programme);
        HttpClient[] outsiders =
        [
            server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Peer })),
            server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Evaluator, Study = "attack" })),
        ];
        using var own = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = insider }));
        var attacker = new Attacker(smallestShown: 8, roundedTo: 5);
        foreach (var (release, added) in new[] { (1, null), (2, "PN2"), (3, "PS1") })
        {
            if (added is not null)
            {
                var before = await ReleasedAtAsync(outsiders[0]);
                await programme.AddOneClientAsync(server.Database, added);
                await ReleaseAsync(server.Database);
                await FollowAsync(async () => await ReleasedAtAsync(outsiders[0]) != before);
            }

            foreach (var question in Questions()) attacker.TakeTruth(release, (await server.Client.AskAsync(question))["performance"]!);
            foreach (var outsider in outsiders)
            {
                foreach (var question in Questions()) attacker.Take(release, (await outsider.AskAsync(question))["performance"]!);
                foreach (var measure in Attacker.Measures) await AskOfGroupsAsync(attacker, release, outsider, measure);
            }

            foreach (var question in Questions()) attacker.TakeFromInsider(release, (await own.AskAsync(question))["performance"]!);
        }

        attacker.KnowOneWasAdded();
        Assert.Empty(attacker.Recover(fewerThan: 3));
        output.WriteLine($"{attacker.Hidden} hidden counts of others, none left with fewer than 3 values");
        Assert.True(attacker.Hidden > 500);
        foreach (var outsider in outsiders) outsider.Dispose();
    }

    [Theory]
    [InlineData("5", "1")]
    [InlineData("8", "1")]
    public async Task The_same_attack_on_a_weakened_rule_recovers_counts(string smallestShown, string roundedTo)
    {
        output.WriteLine($"seed {Seed}");
        await using var server = await ServeAsync(
            new AttackedProgramme(Seed), "--smallest-shown", smallestShown, "--rounded-to", roundedTo, "--least-denominator", "1", "--least-feasible", "1", "--laxer-because", "to be attacked");
        using var peer = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
        var attacker = new Attacker(int.Parse(smallestShown, CultureInfo.InvariantCulture), int.Parse(roundedTo, CultureInfo.InvariantCulture));

        await AttackAsync(attacker, 1, server.Client, peer);

        var exactly = attacker.Recover(fewerThan: 2).Count;
        output.WriteLine($"{exactly} of {attacker.Hidden} hidden counts recovered exactly");
        Assert.True(exactly > 20);
    }

    /// <summary>Everything that a peer may ask of cells, then random pairs of questions, which may tell nothing that is not in those cells.</summary>
    private async Task AttackAsync(Attacker attacker, int release, HttpClient programme, HttpClient peer)
    {
        foreach (var question in Questions())
        {
            attacker.TakeTruth(release, (await programme.AskAsync(question))["performance"]!);
            attacker.Take(release, (await peer.AskAsync(question))["performance"]!);
        }

        foreach (var measure in Attacker.Measures) await AskOfGroupsAsync(attacker, release, peer, measure);
        await PairsAsync(attacker, release, peer, new Random(Seed + release));
    }

    /// <summary>Every cell of every site.</summary>
    private static IEnumerable<string> Questions() =>
        from year in Years
        from grain in new[] { "QUARTER", "FINANCIAL_YEAR" }
        from measures in Attacker.Measures.Chunk(8)
        select Performance(string.Join(' ', measures), $"financialYear: \"{year}\"", grain, "");

    private static async Task AskOfGroupsAsync(Attacker attacker, int release, HttpClient peer, string measure)
    {
        var isCount = !measure.EndsWith("_RATE", StringComparison.Ordinal) && !measure.EndsWith("_SHARE", StringComparison.Ordinal);
        foreach (var (region, where) in new[] { ("", ""), ("North", ", where: { region: { eq: \"North\" }, policyFocus: { eq: SEVERE_MENTAL_ILLNESS } }") })
        {
            var sites = AttackedProgramme.Sites.Where(site => region.Length == 0 || site.Region == region).Select(site => site.Site).ToList();
            foreach (var period in Years.SelectMany(year => Enumerable.Range(1, 4).Select(quarter => $"{year}-Q{quarter}").Append(year)))
            {
                var kind = period.Contains('Q', StringComparison.Ordinal) ? "quarter" : "financialYear";
                var comparison = (await peer.AskAsync($"{{ peerComparison(measure: {measure}, period: {{ {kind}: \"{period}\" }}{where}) {{ status pooled minimum maximum statistics {{ figure value status }} }} }}"))["peerComparison"]!;
                Assert.Null(comparison["minimum"]);
                Assert.Null(comparison["maximum"]);
                Assert.All(comparison["statistics"]!.AsArray(), each => Assert.Equal((string?)each!["status"] == "ROUNDED", each["value"] is not null));
                if (isCount) attacker.TakeGroup(release, measure, period, sites, comparison);
            }
        }
    }

    /// <summary>Two questions that differ in one thing: a site more or less, a day, a filter. What is no cell is missing; what is one is the cell.</summary>
    private async Task PairsAsync(Attacker attacker, int release, HttpClient peer, Random random)
    {
        var (cells, missing) = (0, 0);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var measure = Attacker.Measures.ElementAt(random.Next(Attacker.Measures.Count()));
            var sites = AttackedProgramme.Sites.Select(site => site.Site).Where(_ => random.Next(2) == 0).ToList();
            var without = sites.Skip(1).ToList();
            var year = 2020 + random.Next(2);
            var (first, last) = (random.Next(2) == 0 ? new DateOnly(year, 4, 1) : new DateOnly(year, 4, 1).AddDays(random.Next(300)), new DateOnly(year + 1, 3, 31).AddDays(-random.Next(2) * random.Next(60)));
            foreach (var chosen in new[] { sites, without })
            {
                var where = $", where: {{ code: {{ in: [{string.Join(", ", chosen.Select(site => $"\"{site}\""))}] }} }}";
                var period = $"range: {{ from: \"{first:yyyy-MM-dd}\", to: \"{last:yyyy-MM-dd}\" }}";
                var by = new[] { "SITE", "PROVIDER", "PROGRAMME", "EMPLOYMENT_SPECIALIST" }[random.Next(4)];
                var answer = (await peer.AskAsync(Performance(measure, period, random.Next(2) == 0 ? "WHOLE_PERIOD" : "MONTH", where, by)))["performance"]!;
                foreach (var value in ValuesOf(answer))
                {
                    if (value["value"] is null) missing++;
                    else cells++;
                    Assert.True(value["value"] is null || ((string?)value["status"] == "ROUNDED" && IsCell(value["period"]!)), value.ToJsonString());
                }

                if (by == "SITE") attacker.Take(release, OnlyCells(answer));
                var compared = (await peer.AskAsync($"{{ peerComparison(measure: {measure}, period: {{ {period} }}{where}, unit: {(by == "PROGRAMME" ? "SITE" : by)}) {{ status pooled median lowerQuartile upperQuartile meanOfUnits minimum maximum positions {{ value {{ value }} }} }} }}"))["peerComparison"];
                if (chosen.Count < AttackedProgramme.Sites.Count && !IsRegion(chosen)) Assert.All(new[] { "pooled", "median", "lowerQuartile", "upperQuartile", "meanOfUnits", "minimum", "maximum" }, part => Assert.Null(compared?[part]));
            }
        }

        output.WriteLine($"release {release}: {2 * Pairs} questions in pairs, {cells} values that were cells, {missing} that were not told");
    }

    private static bool IsRegion(List<string> sites) => new[] { "North", "South" }.Any(region => AttackedProgramme.Sites.Where(site => site.Region == region).Select(site => site.Site).SequenceEqual(sites));

    private static JsonArray OnlyCells(JsonNode answer)
    {
        var kept = (JsonArray)answer.DeepClone();
        foreach (var series in kept.SelectMany(unit => unit!["series"]!.AsArray()))
        {
            var values = series!["values"]!.AsArray();
            foreach (var value in values.Where(value => !IsCell(value!["period"]!)).ToList()) values.Remove(value);
        }

        return kept;
    }

    private static bool IsCell(JsonNode period) => Years.Any(year => (string?)period["label"] is { } label && (label == year || (label.StartsWith(year, StringComparison.Ordinal) && label.Contains("-Q", StringComparison.Ordinal))));

    private static IEnumerable<JsonNode> ValuesOf(JsonNode answer) =>
        answer.AsArray().SelectMany(unit => unit!["series"]!.AsArray()).SelectMany(series => series!["values"]!.AsArray()).Select(value => value!);

    private static string Performance(string measures, string period, string grain, string where, string by = "SITE") =>
        $"{{ performance(measures: [{measures}], period: {{ {period} }}, grain: {grain}{where}, by: {by}) {{ site {{ code }} series {{ measure {{ key }} values {{ period {{ label grain }} value status numerator denominator interval {{ lower }} target successRate }} }} }} }}";

    private static async Task<string?> ReleasedAtAsync(HttpClient peer) =>
        (string?)(await peer.AskAsync("{ peerComparison(measure: ENGAGEMENTS, period: { financialYear: \"2020-21\" }) { releasedAt } }"))["peerComparison"]!["releasedAt"];

    private static async Task FollowAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo()) await look.WaitForNextTickAsync(patience.Token);
    }

    private static async Task<TestServer> ServeAsync(AttackedProgramme programme, params string[] rule)
    {
        var database = await TestDatabase.CreateAsync();
        await programme.IngestAsync(database);
        await ReleaseAsync(database, rule);
        return await TestServer.StartAsync(database);
    }

    private static async Task ReleaseAsync(TestDatabase database, params string[] rule)
    {
        var run = await CommandRun.Of(["releases", "make", .. rule, "--database", database.Database.ConnectionString]);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
