using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Time;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Mhep.Data.Api.Tests.Specialists;

/// <summary>
/// What one query says of a specialist, calculated a second time from nothing but the cells of the workbook, in the plainest
/// way there is.
/// </summary>
[Collection(DemoServerCollection.Name)]
public sealed class SpecialistQuartersTests(DemoServer server)
{
    private const string Site = "SYN-B1";
    private const string SiteWithDaysNotCompared = "SYN-A1";
    private const string Query = """
        query Specialist($site: String!, $code: String!) {
          site(code: $site) {
            employmentSpecialists(first: 1, where: { code: { eq: $code } }) {
              nodes {
                performance(measures: [JOB_STARTS], period: { range: { from: "2019-04-01", to: "2023-09-30" } }, grain: QUARTER) {
                  values { period { label } value status }
                }
                personalBest(measure: JOB_STARTS) {
                  best { period { label } value } current { period { label } value } previousBest { value }
                  ratioToBest isNewBest rank periodsCompared
                  notCompared { value { period { label } value } reason }
                }
              }
            }
            latestFidelityReview { reviewDate kind total maximum band change items { number score } }
          }
        }
        """;

    private static readonly DateOnly DataFrom = new(2019, 4, 1);
    private static readonly DateOnly DataTo = new(2023, 9, 30);

    private string WorkbookOf(string site) =>
        server.Workbooks.Single(file => file.Contains(site == Site ? "birchfen" : "alderquay", StringComparison.Ordinal));

    [Theory]
    [InlineData(Site, 8, false)]
    [InlineData(SiteWithDaysNotCompared, 8, true)]
    public async Task Quarterly_job_starts_and_the_personal_best_equal_a_count_of_the_workbook_s_rows(string site, int posts, bool hasDaysNotCompared)
    {
        var workbook = WorkbookOf(site);
        var clients = SheetTable.Read(workbook, "Clients", "Client ID").Where(row => row["Site"] == site).ToList();
        var jobs = site == Site ? SheetTable.Read(workbook, "Jobs", "Client ID").Where(row => row["Site"] == site).ToList() : [.. clients.SelectMany(JobsBesideClient)];
        var spells = SheetTable.Read(workbook, "Employment specialists", "Site").Where(row => row["Site"] == site).ToList();
        var notCompared = SheetTable.Read(workbook, "Context", "Site").Where(row => row["Site"] == site && IsYes(row["Not compared"]))
            .Select(row => (From: row.Day("From")!.Value, To: row.Day("To") ?? DateOnly.MaxValue)).ToList();
        Assert.Equal(hasDaysNotCompared, notCompared.Count > 0);
        var starts = jobs.Where(Counts).Select(job => (Code: SpecialistOf(job, clients), Day: job.Day("Job start date")!.Value)).ToList();
        var codes = spells.Select(row => row["Employment Specialist"]).Distinct().ToList();
        Assert.True(codes.Count >= posts, "The site has fewer specialists than it has posts.");

        foreach (var code in codes)
        {
            var inPost = spells.Where(row => row["Employment Specialist"] == code)
                .Select(row => (From: row.Day("Start date") ?? DateOnly.MinValue, To: row.Day("Leave date") ?? DateOnly.MaxValue)).ToList();
            var quarters = Quarters().Select(quarter => new Counted(
                quarter,
                starts.Count(start => start.Code == code && quarter.Days.Contains(start.Day)),
                DaysOf(quarter).Count(day => inPost.Any(spell => spell.From <= day && day <= spell.To)),
                DaysOf(quarter).Any(day => notCompared.Any(marked => marked.From <= day && day <= marked.To)))).ToList();

            var specialist = (await AskAsync(site, code))["employmentSpecialists"]!["nodes"]![0]!;

            Assert.Equal(
                quarters.Select(quarter => ((string?)quarter.Quarter.ToString(), quarter.Starts == 0 && quarter.DaysInPost == 0 ? null : (int?)quarter.Starts)),
                specialist["performance"]![0]!["values"]!.AsArray().Select(value => ((string?)value!["period"]!["label"], (int?)value["value"])));
            var eligible = quarters.FindAll(quarter => quarter.DaysInPost == quarter.Quarter.Days.DayCount);
            IsBest(eligible.FindAll(quarter => !quarter.NotCompared), specialist["personalBest"]!.AsObject());
            Assert.Equal(
                eligible.Where(quarter => quarter.NotCompared).Select(quarter => ((string?)quarter.Quarter.ToString(), (int?)quarter.Starts)),
                specialist["personalBest"]!["notCompared"]!.AsArray().Select(left => ((string?)left!["value"]!["period"]!["label"], (int?)left["value"]!["value"])));
        }
    }

    [Fact]
    public async Task The_latest_fidelity_review_equals_the_sum_of_the_workbook_s_scores()
    {
        var reviews = SheetTable.Read(WorkbookOf(Site), "Fidelity review", "Site").Where(row => row["Site"] == Site)
            .GroupBy(row => (Day: row.Day("Review date")!.Value, Kind: row["Kind"]))
            .OrderByDescending(review => review.Key.Day).ThenBy(review => review.Key.Kind)
            .Select(review => (review.Key, Total: review.Sum(row => int.Parse(row["Score"], null)), Scores: review.ToDictionary(row => row["Item number"], row => row["Score"])))
            .ToList();
        var (key, total, scores) = reviews[0];
        var before = reviews.Skip(1).First(review => review.Key.Kind == key.Kind);

        var review = (await AskAsync(Site, "none"))["latestFidelityReview"]!;

        Assert.Equal(
            (key.Day.ToString("O", null), key.Kind.ToUpperInvariant().Replace('-', '_'), total, 125, total - before.Total),
            ((string?)review["reviewDate"], (string?)review["kind"], (int?)review["total"], (int?)review["maximum"], (int?)review["change"]));
        Assert.Equal(total switch { >= 115 => "EXEMPLARY", >= 100 => "GOOD", >= 74 => "FAIR", _ => "NOT_SUPPORTED_EMPLOYMENT" }, (string?)review["band"]);
        Assert.Equal(scores, review["items"]!.AsArray().ToDictionary(item => item!["number"]!.ToString(), item => item!["score"]!.ToString()));
    }

    private static void IsBest(List<Counted> eligible, JsonObject personalBest)
    {
        Assert.Equal(eligible.Count, (int?)personalBest["periodsCompared"]);
        if (eligible.Count == 0)
        {
            Assert.Null(personalBest["best"]);
            return;
        }

        var current = eligible[^1];
        var best = eligible.OrderByDescending(quarter => quarter.Starts).ThenBy(quarter => quarter.Quarter.First).First();
        int? previous = eligible.Count > 1 ? eligible[..^1].Max(quarter => quarter.Starts) : null;
        Assert.Equal((best.Quarter.ToString(), best.Starts), ((string?)personalBest["best"]!["period"]!["label"], (int?)personalBest["best"]!["value"]));
        Assert.Equal((current.Quarter.ToString(), current.Starts), ((string?)personalBest["current"]!["period"]!["label"], (int?)personalBest["current"]!["value"]));
        Assert.Equal(previous, (int?)personalBest["previousBest"]?["value"]);
        Assert.Equal(1 + eligible.Count(quarter => quarter.Starts > current.Starts), (int?)personalBest["rank"]);
        Assert.Equal(previous is null || current.Starts > previous, (bool?)personalBest["isNewBest"]);
        Assert.Equal(
            best.Starts == 0 ? null : Math.Round((decimal)current.Starts / best.Starts, 6, MidpointRounding.ToEven),
            (decimal?)personalBest["ratioToBest"]);
    }

    private async Task<JsonNode> AskAsync(string site, string code) => (await server.Client.AskAsync(Query, new { site, code }))["site"]!;

    /// <summary>A competitive paid job, first four hours worked, not before the referral. Either left blank is yes.</summary>
    private static bool Counts(Row job) =>
        IsYesOrBlank(job["Competitive paid job"]) && IsYesOrBlank(job["First 4 hours worked"])
        && job.Day("Job start date") >= job.Day("Referral date") && job.Day("Job start date") >= DataFrom && job.Day("Job start date") <= DataTo;

    private static bool IsYesOrBlank(string cell) => cell.Length == 0 || IsYes(cell);

    private static bool IsYes(string cell) => cell.Equals("yes", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where jobs are groups of columns beside the client: a row for each group with a start date. A column that is not there is blank.</summary>
    private static IEnumerable<Row> JobsBesideClient(Row client)
    {
        string[] own = ["Employment Specialist", "Competitive paid job", "First 4 hours worked"];
        for (var number = 1; client.GetValueOrDefault($"Job {number} start date", "").Length > 0; number++)
        {
            yield return own.Select(heading => (heading, client.GetValueOrDefault($"Job {number} {char.ToLowerInvariant(heading[0])}{heading[1..]}", "")))
                .Append(("Job start date", client[$"Job {number} start date"])).Append(("Client ID", client["Client ID"]))
                .Append(("Referral date", client["Referral date"])).ToDictionary(cell => cell.Item1, cell => cell.Item2);
        }
    }

    /// <summary>The job's own specialist, else that of the client's row.</summary>
    private static string SpecialistOf(Row job, List<Row> clients) => job["Employment Specialist"] is { Length: > 0 } own
        ? own
        : clients.Single(row => row["Client ID"] == job["Client ID"] && row["Referral date"] == job["Referral date"])["Employment Specialist"];

    private static IEnumerable<FinancialQuarter> Quarters()
    {
        for (var quarter = FinancialQuarter.Containing(DataFrom); quarter.First <= DataTo; quarter = FinancialQuarter.Containing(quarter.Last.AddDays(1)))
            yield return quarter;
    }

    private static IEnumerable<DateOnly> DaysOf(FinancialQuarter quarter) =>
        Enumerable.Range(0, quarter.Days.DayCount).Select(quarter.First.AddDays);

    private sealed record Counted(FinancialQuarter Quarter, int Starts, int DaysInPost, bool NotCompared);
}
