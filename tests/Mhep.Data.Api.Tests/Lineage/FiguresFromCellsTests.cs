using System.Text.Json.Nodes;
using Mhep.Data.Api.Lineage;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Specialists;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema.Time;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Mhep.Data.Api.Tests.Lineage;

/// <summary>Figures picked at random and worked out again from nothing but the cells of the workbook: the same rows, by number.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class FiguresFromCellsTests(DemoServer server, ITestOutputHelper output)
{
    private const ulong Seed = 4_2023;

    private const string Query = """
        query Behind($site: String!, $measure: MeasureKey!, $quarter: FinancialQuarter!, $after: String) {
          site(code: $site) { performance(measures: [$measure], period: { quarter: $quarter }) { values {
            value numerator
            lineage(first: 50, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes { role counted submission { fileName } site { code } sheet row clientId leansOn { sheet row } }
            }
          } } }
        }
        """;

    private string Workbook => server.Workbooks.Single(file => file.Contains("birchfen", StringComparison.Ordinal));

    [Fact]
    public async Task Fifty_figures_picked_at_random_have_the_rows_that_the_workbook_s_cells_say()
    {
        output.WriteLine($"seed {Seed}");
        var sheets = new Sheets(
            SheetTable.Read(Workbook, "Clients", "Client ID"), SheetTable.Read(Workbook, "Jobs", "Client ID"), SheetTable.Read(Workbook, "Employer contacts", "Contact date"));
        var choice = new SeededChoice(Seed);
        string[] measures = ["REFERRALS", "ACCESS", "ENGAGEMENTS", "DISCHARGES", "CASELOAD", "JOB_STARTS", "SUSTAINED_13_WEEKS", "EMPLOYER_CONTACTS"];
        var cited = 0;
        for (var figure = 0; figure < 50; figure++)
        {
            var (site, measure) = (choice.OneOf<string>(["SYN-B1", "SYN-B2"]), choice.OneOf(measures));
            var quarter = FinancialQuarter.Containing(new DateOnly(2019, 4, 1).AddMonths(3 * choice.Below(17)));
            var expected = sheets.RowsOf(measure, site, quarter.Days).Order().ToList();

            var (value, nodes) = await AskAsync(site, measure, quarter);

            var rows = nodes.SelectMany(node => measure == "CASELOAD" ? node["leansOn"]!.AsArray().Append(node) : [node]).Select(row => ((string)row!["sheet"]!, (int)row["row"]!));
            Assert.Equal($"{measure} {site} {quarter}: {string.Join(' ', expected)}", $"{measure} {site} {quarter}: {string.Join(' ', rows.Order())}");
            Assert.Equal(value, nodes.Sum(node => (decimal)node["counted"]!));
            Assert.All(nodes, node => Assert.Equal(("NUMERATOR", site, Path.GetFileName(Workbook), null),
                ((string?)node["role"], (string?)node["site"]!["code"], (string?)node["submission"]!["fileName"], (string?)node["clientId"])));
            cited += expected.Count;
        }

        Assert.True(cited > 500, $"Only {cited} rows were behind the figures.");
    }

    [Fact]
    public async Task A_provider_s_own_ids_come_back_as_the_cells_have_them_and_only_where_they_may_be_seen()
    {
        await using var context = server.Database.CreateDbContext();
        var provider = await context.Providers.SingleAsync(one => one.Code == "SYN-B");
        var clients = await context.Clients.Where(client => client.ProviderId == provider.Id).Select(client => client.Id).ToListAsync();
        var ids = new OwnClientIds(server.Database, ClientIdentity.Beside(server.Database.Database.FilePath));

        var own = await ids.FindAsync(clients, CancellationToken.None);

        Assert.Equal(SheetTable.Read(Workbook, "Clients", "Client ID").Select(row => row["Client ID"]).Distinct().Order(StringComparer.Ordinal), own.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_rows_behind_too_many_figures_at_once_are_refused_with_a_code()
    {
        var answer = await server.Client.SendAsync("""
            { site(code: "SYN-B1") { performance(measures: [REFERRALS], period: { range: { from: "2018-01-01", to: "2023-03-31" } }, grain: MONTH) {
              values { lineage(first: 1) { totalCount } } } } }
            """);

        Assert.Equal("LINEAGE_OF_TOO_MANY_FIGURES", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    private async Task<(decimal? Value, List<JsonNode> Nodes)> AskAsync(string site, string measure, FinancialQuarter quarter)
    {
        var nodes = new List<JsonNode>();
        for (string? after = null; ;)
        {
            var data = await server.Client.AskAsync(Query, new { site, measure, quarter = quarter.ToString(), after });
            var value = data["site"]!["performance"]![0]!["values"]![0]!;
            nodes.AddRange(value["lineage"]!["nodes"]!.AsArray().OfType<JsonNode>());
            if (!(bool)value["lineage"]!["pageInfo"]!["hasNextPage"]!)
            {
                Assert.Equal(nodes.Count, (int?)value["lineage"]!["totalCount"]);
                return ((decimal?)value["value"], nodes);
            }

            after = (string?)value["lineage"]!["pageInfo"]!["endCursor"];
        }
    }

    private sealed record Sheets(IReadOnlyList<Row> Clients, IReadOnlyList<Row> Jobs, IReadOnlyList<Row> Contacts)
    {
        public IEnumerable<(string Sheet, int Row)> RowsOf(string measure, string site, DateRange days) => measure switch
        {
            "REFERRALS" => Of("Clients", Clients, site, row => In(days, row.Day("Referral date"))),
            "ACCESS" => Of("Clients", Clients, site, row => In(days, row.Day("First meaningful contact date"))),
            "DISCHARGES" => Of("Clients", Clients, site, row => In(days, row.Day("Discharge date"))),
            "ENGAGEMENTS" => Of("Clients", Clients, site, row => In(days, Engaged(row))),
            "CASELOAD" => Of("Clients", Clients, site, row => Engaged(row) <= days.End && !(row.Day("Discharge date") <= days.End)),
            "JOB_STARTS" => Of("Jobs", Jobs, site, row => IsJobStart(row) && In(days, row.Day("Job start date"))),
            "SUSTAINED_13_WEEKS" => Of("Jobs", Jobs, site, row => In(days, row.Day("13 week date")) && IsFirstSustained(row)),
            _ => Of("Employer contacts", Contacts, site, row => In(days, row.Day("Contact date"))),
        };

        private static IEnumerable<(string, int)> Of(string sheet, IReadOnlyList<Row> rows, string site, Func<Row, bool> counts) =>
            rows.Where(row => row["Site"] == site && counts(row)).Select(row => (sheet, int.Parse(row[SheetTable.RowNumber], null)));

        private static bool In(DateRange days, DateOnly? day) => day is { } known && days.Contains(known);

        private static DateOnly? Engaged(Row row) => new[] { row.Day("Date Vocational Profile Started"), row.Day("Third appointment date") }.Min();

        private static bool IsJobStart(Row job) => IsYesOrBlank(job["Competitive paid job"]) && IsYesOrBlank(job["First 4 hours worked"])
            && job.Day("Job start date") >= job.Day("Referral date");

        private static bool IsYesOrBlank(string cell) => cell.Length == 0 || cell.Equals("yes", StringComparison.OrdinalIgnoreCase);

        private bool IsFirstSustained(Row job) => job == Jobs.Where(other => other["Client ID"] == job["Client ID"] && other["Site"] == job["Site"]
                && other["Referral date"] == job["Referral date"] && IsJobStart(other)
                && other.Day("13 week date") is { } reached && !(reached > other.Day("Job end date")))
            .MinBy(other => other.Day("13 week date"));
    }
}
