using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Benchmarks.National;

/// <summary>Every kind of question of the contract, asked of `mhep serve` over one connection: the time of the whole exchange, of which the server's is a part.</summary>
internal static class ServedQueries
{
    private const string Year = "period: { financialYear: \"2024-25\" }";

    private static readonly IReadOnlyList<(string Name, int GoalMilliseconds, string Query)> Questions =
    [
        ("a site by its code", 10, "{ site(code: \"S150\") { code name provider { code } coverage { from to } } }"),
        ("the first 50 sites", 10, "{ sites(first: 50, where: { region: { eq: \"Region 3\" } }) { totalCount nodes { code name } } }"),
        ("the specialists of a site", 10, "{ employmentSpecialists(first: 50, where: { site: { code: { eq: \"S150\" } } }) { nodes { code fte } } }"),
        ("five measures of a site, a year by month", 10,
            $"{{ site(code: \"S150\") {{ performance(measures: [REFERRALS, ENGAGEMENTS, JOB_STARTS, SUSTAINED_13_WEEKS, JOB_OUTCOME_RATE], {Year}, grain: MONTH) {{ values {{ value status numerator denominator }} }} }} }}"),
        ("median days to a first job of a site", 10, $"{{ site(code: \"S150\") {{ performance(measures: [DAYS_TO_FIRST_JOB_MEDIAN], {Year}) {{ values {{ value status }} }} }} }}"),
        ("caseload of a site's specialists", 10, "{ employmentSpecialists(first: 50, where: { site: { code: { eq: \"S150\" } } }) { nodes { code performance(measures: [CASELOAD], period: { month: \"2025-03\" }) { values { value } } } } }"),
        ("personal best of a site by quarter", 10, "{ site(code: \"S150\") { personalBest(measure: JOB_STARTS) { best { period { label } value } current { value } rank } } }"),
        ("personal best of a site by month", 10, "{ site(code: \"S150\") { personalBest(measure: JOB_STARTS, grain: MONTH) { best { period { label } value } rank } } }"),
        ("change over time of a site", 10, "{ site(code: \"S150\") { changeOverTime(measure: JOB_STARTS, from: \"2020-04-01\", to: \"2025-03-31\") { summary centre points { rule } } } }"),
        ("a site among its peers", 50, $"{{ site(code: \"S150\") {{ peers(measure: EMPLOYMENT_12_MONTHS_RATE, {Year}) {{ median pooled positions {{ rank percentile }} }} }} }}"),
        ("all sites compared", 50, $"{{ peerComparison(measure: EMPLOYMENT_12_MONTHS_RATE, {Year}) {{ peerCount median pooled positions {{ site {{ code }} rank funnelZone }} }} }}"),
        ("the programme, a year by month, five measures", 50,
            $"{{ performance(by: PROGRAMME, measures: [REFERRALS, ENGAGEMENTS, JOB_STARTS, SUSTAINED_13_WEEKS, JOB_OUTCOME_RATE], {Year}, grain: MONTH) {{ series {{ values {{ value }} }} }} }}"),
        ("every site, a year by quarter, three measures", 50,
            $"{{ performance(by: SITE, measures: [REFERRALS, ENGAGEMENTS, JOB_STARTS], {Year}, grain: QUARTER) {{ site {{ code }} series {{ values {{ value status }} }} }} }}"),
        ("every specialist, a year, two measures", 50,
            $"{{ performance(by: EMPLOYMENT_SPECIALIST, measures: [JOB_STARTS, ENGAGEMENTS], {Year}) {{ employmentSpecialist {{ code }} series {{ values {{ value }} }} }} }}"),
        ("every provider, a year by quarter", 50,
            $"{{ performance(by: PROVIDER, measures: [JOB_STARTS, CASELOAD], {Year}, grain: QUARTER) {{ provider {{ code }} series {{ values {{ value }} }} }} }}"),
        ("every specialist's job starts, a year by month", 50,
            $"{{ performance(by: EMPLOYMENT_SPECIALIST, measures: [JOB_STARTS], {Year}, grain: MONTH) {{ employmentSpecialist {{ code }} series {{ values {{ value }} }} }} }}"),
        ("median days to a first job of the programme", 50, $"{{ performance(by: PROGRAMME, measures: [DAYS_TO_FIRST_JOB_MEDIAN], {Year}) {{ series {{ values {{ value }} }} }} }}"),
        ("submissions", 10, "{ submissions(first: 10) { totalCount nodes { fileName status } } }"),
    ];

    /// <summary>Starts a server over a database, asks, and prints a table.</summary>
    /// <param name="database">Holds data.</param>
    /// <param name="runs">Times each question is asked and counted, times ten.</param>
    public static async Task RunAsync(SqliteDatabase database, int runs)
    {
        await using var server = await HttpBenchmark.ServeAsync(database);
        using var client = server.NewClient();
        Console.WriteLine("| question | median ms | least | most | goal | bytes |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, goal, query) in Questions)
        {
            var figures = new List<double>();
            var bytes = 0;
            for (var i = 0; i < 3 + (runs * 10); i++)
            {
                var clock = Stopwatch.StartNew();
                bytes = await AskAsync(client, server.Address, query);
                if (i >= 3) figures.Add(clock.Elapsed.TotalMilliseconds);
            }

            figures.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {figures[figures.Count / 2]:0.0} | {figures[0]:0.0} | {figures[^1]:0.0} | {goal} | {bytes:N0} |"));
        }

        Console.WriteLine();
    }

    private static async Task<int> AskAsync(HttpClient client, Uri address, string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), System.Text.Encoding.UTF8, "application/json");
        using var reply = await client.PostAsync(address, content);
        var body = await reply.Content.ReadAsByteArrayAsync();
        var text = System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 600)));
        return reply.IsSuccessStatusCode && !text.Contains("\"errors\"", StringComparison.Ordinal)
            ? body.Length
            : throw new InvalidOperationException($"{query}: {text}");
    }
}
