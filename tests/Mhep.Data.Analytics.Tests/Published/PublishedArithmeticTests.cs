using System.Globalization;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Published;

public sealed class PublishedArithmeticTests
{
    [Fact]
    public void The_page_is_what_the_printed_tables_give()
    {
        Snapshot.MatchFile(PublishedArithmeticPage.Markdown(), Repository.PathOf("docs/published-arithmetic.md"));
    }

    /// <summary>By hand, so that the page cannot go wrong unseen.</summary>
    [Theory]
    [InlineData("| 590 / 1926 | 30.6% |")]
    [InlineData("| 415 / 590 | 70.3% |")]
    [InlineData("| 415 / 1926 | 21.5% |")]
    [InlineData("| 21 / 142 | 14.8% |")]
    [InlineData("| 42 / 156 | 26.9% |")]
    [InlineData("| 147 / 410 | 35.9% (slip")]
    [InlineData("(4 + 13 + 25 + 4 + 7) / 5 | 10.6 | 10.4 (slip)")]
    [InlineData("(18 + 54 + 87 + 28 + 42) / 5 | 45.8 | 45.8 |")]
    [InlineData("(1 + 11 + 6) / 3 | 6 | 6 |")]
    [InlineData("| TH-SMI | 28.8 | -1.2 | -1.2 | -26.2 | -19.2 (slip) |")]
    [InlineData("| SHR-SMI | 32.9 | +2.9 | +2.9 | -22.1 | -26.3 (slip) |")]
    [InlineData("| ENF-SMI | 35.8 | +5.8 | +5.8 | -19.2 | -22.1 (slip) |")]
    [InlineData("| HB-SMI | 31.9 | +1.9 | +1.9 | -23.1 | -23.1 |")]
    [InlineData("(31.9 + 28.8 + 32.9 + 35.8) / 4 = 32.35")]
    [InlineData("89.5 / 104.5 = 0.856")]
    public void Figures_and_slips_are_on_the_page(string text)
    {
        Assert.Contains(text, PublishedArithmeticPage.Markdown(), StringComparison.Ordinal);
    }

    [SharedMaterialFact]
    public void The_tables_are_the_published_ones()
    {
        Assert.Equal(Cells("bit-2020-table-4.1-funnel.csv", 5), PublishedTables.Funnel.Select(row => Line(row.Provider, row.Engaged, row.InWork, row.SixWeeks, row.SixMonths)));
        Assert.Equal(Cells("bit-2020-table-4.2-per-specialist.csv", 5), PublishedTables.PerSpecialist.Select(row => Line(row.Provider, row.Engaged, row.InWork, row.SixWeeks, row.SixMonths)));
        Assert.Equal(
            Cells("golab-2024-table-a-rates.csv", 5),
            PublishedTables.Success.Select(row => Line(row.Site, row.Engagement, row.JobStart, row.Sustainment, row.JobOutcome)).Append($"SMI average,,,,{Written(PublishedTables.PrintedSmiAverage)}"));
    }

    private static IEnumerable<string> Cells(string file, int columns) =>
        File.ReadLines(SharedMaterial.PathOf("facts/" + file)).Skip(1).Select(line => string.Join(',', line.Split(',').Take(columns)));

    private static string Line(string name, params decimal?[] cells) => string.Join(',', cells.Select(Written).Prepend(name));

    private static string Written(decimal? cell) => cell?.ToString(CultureInfo.InvariantCulture) ?? "";
}
