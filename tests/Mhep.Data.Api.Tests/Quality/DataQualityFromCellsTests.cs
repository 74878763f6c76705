using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Specialists;
using Mhep.Data.Schema.Access;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Mhep.Data.Api.Tests.Quality;

/// <summary>Completeness counted a second time from nothing but the cells of a sample workbook, and who sees it.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class DataQualityFromCellsTests(DemoServer server)
{
    private const string Site = "SYN-B1";
    private const string Question = """
        query($site: String!) { site(code: $site) { dataQuality(period: { financialYear: "2022-23" }) {
          completeness { key value status numerator denominator } onTime { value } timeliness { month { label } receivedOn daysAfterMonthEnd onTime }
          fields { field { sheet heading role } asked filled notKnown blank filledShare } reconciliation { difference } specialistSums { ofSite } } } }
        """;

    private static readonly DateOnly From = new(2022, 4, 1);
    private static readonly DateOnly To = new(2023, 3, 31);
    private static readonly string[] NotKnown = ["not known", "unknown", "not stated", "not recorded", "zz"];

    [Fact]
    public async Task Every_field_is_as_complete_as_the_cells_of_the_workbook()
    {
        var workbook = server.Workbooks.Single(file => file.Contains("birchfen", StringComparison.Ordinal));
        var clients = SheetTable.Read(workbook, "Clients", "Client ID").Where(row => row["Site"] == Site && In(row.Day("Referral date"))).ToList();
        var jobs = SheetTable.Read(workbook, "Jobs", "Client ID").Where(row => row["Site"] == Site && In(row.Day("Job start date"))).ToList();

        var quality = (await server.Client.AskAsync(Question, new { site = Site }))["site"]!["dataQuality"]!;

        var (filled, asked) = (0, 0);
        foreach (var field in quality["fields"]!.AsArray())
        {
            var (sheet, heading) = ((string)field!["field"]!["sheet"]!, (string)field["field"]!["heading"]!);
            var cells = (sheet == "Clients" ? clients : jobs).Select(row => Cell(row, heading)).OfType<string>().ToList();
            var expected = (cells.Count, cells.Count(IsFilled), cells.Count(cell => NotKnown.Contains(cell.ToLowerInvariant())), cells.Count(cell => cell.Length == 0));
            Assert.Equal((sheet, heading, expected), (sheet, heading, ((int)field["asked"]!, (int)field["filled"]!, (int)field["notKnown"]!, (int)field["blank"]!)));
            if ((string?)field["field"]!["role"] != "EXPECTED") continue;
            (filled, asked) = (filled + expected.Item2, asked + expected.Count);
        }

        Assert.True(clients.Count > 100 && jobs.Count > 20, $"{clients.Count} clients and {jobs.Count} jobs are too few to show anything.");
        Assert.Equal((filled, asked, "EXACT"), ((int)quality["completeness"]!["numerator"]!, (int)quality["completeness"]!["denominator"]!, (string)quality["completeness"]!["status"]!));
        Assert.Equal(Math.Round((decimal)filled / asked, 6, MidpointRounding.ToEven), (decimal)quality["completeness"]!["value"]!);
        Assert.InRange(filled, 1, asked - 1);
    }

    [Fact]
    public async Task A_file_handed_in_years_later_makes_every_month_late_by_days_to_the_day()
    {
        var months = (await server.Client.AskAsync(Question, new { site = Site }))["site"]!["dataQuality"]!["timeliness"]!.AsArray();

        Assert.Equal(12, months.Count);
        Assert.All(months, month =>
        {
            var end = DateOnly.ParseExact((string)month!["month"]!["label"]! + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1);
            var received = DateOnly.ParseExact((string)month["receivedOn"]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((received.DayNumber - end.DayNumber, false), ((int)month["daysAfterMonthEnd"]!, (bool)month["onTime"]!));
        });
    }

    [Theory]
    [InlineData(Role.Provider, "SYN-B", true)]
    [InlineData(Role.Provider, "SYN-A", false)]
    [InlineData(Role.Funder, null, false)]
    [InlineData(Role.Evaluator, null, false)]
    [InlineData(Role.Peer, null, false)]
    [InlineData(Role.Administrator, null, false)]
    public async Task Own_provider_and_programme_see_it_and_nobody_else_but_the_commissioner(Role role, string? provider, bool sees)
    {
        using var client = server.Server.ClientOf(await server.Server.MakeKeyAsync(role switch
        {
            Role.Provider => new KeyScope { Role = role, Provider = provider },
            Role.Funder => new KeyScope { Role = role, Sites = [Site] },
            Role.Evaluator => new KeyScope { Role = role, Study = "test" },
            _ => new KeyScope { Role = role },
        }));

        Assert.Equal(sees, (await client.AskAsync(Question, new { site = Site }))["site"]!["dataQuality"] is not null);
    }

    [Fact]
    public async Task Asked_twice_it_reads_no_rows_the_second_time()
    {
        var first = await server.Client.AskAsync(Question, new { site = "SYN-B2" });
        using var sql = new SqlLog(server.Database.Database);

        var second = await server.Client.AskAsync(Question, new { site = "SYN-B2" });

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.DoesNotContain(sql.Statements, statement => statement.Contains("FROM \"episode\"", StringComparison.Ordinal));
    }

    private static bool In(DateOnly? day) => day >= From && day <= To;

    private static bool IsFilled(string cell) => cell.Length > 0 && !NotKnown.Contains(cell.ToLowerInvariant());

    /// <summary>What the cell says; null where the field is not asked of the row.</summary>
    private static string? Cell(Row row, string heading)
    {
        var employed = row.GetValueOrDefault("Employed at referral", "") is { Length: > 0 } flag ? flag : row.GetValueOrDefault("Employment status at referral", "");
        return heading switch
        {
            "Age band" => row["Age"],
            "Employment Specialist" => row[heading] == "Waiting list" ? "" : row[heading],
            "Employed at referral" => employed,
            "Length of unemployment" when employed.ToUpperInvariant() is "YES" or "Y" or "TRUE" or "1" or "01" => null,
            "Discharge reason" or "Discharge outcome" when row["Discharge date"].Length == 0 => null,
            "End reason" when row["Job end date"].Length == 0 => null,
            "Average hours at 13 weeks" or "Evidence type" or "Evidence date" when row["13 week date"].Length == 0 => null,
            _ => row.GetValueOrDefault(heading, ""),
        };
    }
}
