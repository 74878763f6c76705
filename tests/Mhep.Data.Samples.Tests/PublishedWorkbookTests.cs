using System.Globalization;
using Mhep.Data.Samples.Published;
using Mhep.Data.Testing;

namespace Mhep.Data.Samples.Tests;

public sealed class PublishedWorkbookTests
{
    [SharedMaterialFact]
    public void The_funnel_equals_table_4_1_of_bit_2020()
    {
        var rows = Facts("bit-2020-table-4.1-funnel.csv");
        var printed = rows.Where(row => row[0] != "All providers").Select(row => row[..7]);

        var typed = PublishedFunnel.Table41.Select(row => new[]
        {
            row.Provider, Text(row.Engagements), Text(row.PeopleStartingAJob), Text(row.Sustained6Weeks), Text(row.Sustained26Weeks),
            Text(PublishedFunnel.PeriodStart), Text(PublishedFunnel.PeriodEnd),
        });

        Assert.Equal(printed, typed);
    }

    [Fact]
    public void The_funnel_adds_up_to_the_totals_that_table_4_1_prints()
    {
        var rows = PublishedFunnel.Table41;
        Assert.Equal(1926, rows.Sum(row => row.Engagements));
        Assert.Equal(590, rows.Sum(row => row.PeopleStartingAJob));
        Assert.Equal(415, rows.Sum(row => row.Sustained6Weeks));
        Assert.Equal(147, rows.Sum(row => row.Sustained26Weeks));
    }

    [SharedMaterialFact]
    public void The_sites_equal_table_1_of_golab_2024()
    {
        var printed = Facts("golab-2024-table-1-sites.csv").Select(row => string.Join('|', row[..7]).ToUpperInvariant());

        var typed = PublishedSites.Table1.Select(site => string.Join(
            '|', site.Code, site.Name, FocusWords(site), Text(site.Start), Text(site.End), site.Provider, site.Commissioner).ToUpperInvariant());

        Assert.Equal(printed, typed);
    }

    [Fact]
    public void A_figure_that_was_not_published_is_a_blank_cell_and_not_a_nought()
    {
        using var folder = new TemporaryFolder();
        SampleWorkbooks.WritePublished(folder.File("published.xlsx"));
        var outcomes = SheetRows.Read(folder.File("published.xlsx")).Single(sheet => sheet.Name == "Outcomes report");

        var providerThree = outcomes.Rows.Single(row => row.Contains("BIT-P3"));

        object?[] expected = [new DateTime(2016, 1, 1), new DateTime(2019, 3, 31), "BIT-P3", 535d, 149d, 128d, null];
        Assert.Equal(expected, providerThree);
    }

    [Fact]
    public void The_workbook_has_the_ten_sites_below_its_headings()
    {
        using var folder = new TemporaryFolder();
        SampleWorkbooks.WritePublished(folder.File("published.xlsx"));
        var sites = SheetRows.Read(folder.File("published.xlsx"))[0];

        string[] headings =
        [
            "Site", "Name", "Provider code", "Provider", "Commissioner code", "Commissioner", "Policy focus", "Region",
            "Service start", "Service end",
        ];
        Assert.Equal("Sites", sites.Name);
        Assert.Equal(headings, sites.Texts(1));
        string[] codes = ["BIT-P1", "BIT-P2", "BIT-P3", "BIT-P4", "BIT-P5", "HB-SMI", "SHR-SMI", "ENF-SMI", "TH-SMI", "TH-LD"];
        Assert.Equal(codes, sites.Rows.Skip(2).Select(row => row[0]));
    }

    private static string FocusWords(Sheets.ListedSite site) =>
        site.Focus == Schema.Sites.PolicyFocus.SevereMentalIllness ? "Severe Mental Illness" : "Learning disabilities";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IReadOnlyList<string[]> Facts(string name) =>
        [.. File.ReadLines(SharedMaterial.PathOf($"facts/{name}")).Skip(1).Select(line => line.Split(','))];
}
