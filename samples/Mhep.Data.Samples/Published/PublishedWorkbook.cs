using Mhep.Data.Samples.Sheets;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Published;

/// <summary>The workbook of real, published figures: the ten sites, and the aggregate returns of bit-2020 Table 4.1.</summary>
public static class PublishedWorkbook
{
    private static readonly SheetColumn[] OutcomesColumns =
    [
        "Period start", "Period end", "Site",
        "Engagements", "Clients starting a first job", "Sustained 6 weeks", "Sustained 26 weeks",
    ];

    /// <summary>The workbook's sheets, Sites first.</summary>
    public static IReadOnlyList<SheetContent> Sheets { get; } =
    [
        SitesSheet.Of(
            "Published: bit-2020 Table 4.1 (providers by number) and golab-2024 Table 1 "
            + "(printed to the month: dates are its first or last day)",
            PublishedSites.All),
        new SheetContent(
            "Outcomes report",
            [
                [Cell.Banner("Published: bit-2020 Table 4.1. Job starts are people, so they are clients starting a first job")],
                [Cell.Text("Sustained 26 weeks is the table's '6 months'; a blank was not published, which is not none")],
            ],
            OutcomesColumns,
            PublishedFunnel.Table41.Select(Row)),
    ];

    private static IReadOnlyList<Cell> Row(PublishedFunnel row) =>
    [
        Cell.Date(PublishedFunnel.PeriodStart),
        Cell.Date(PublishedFunnel.PeriodEnd),
        Cell.Text(row.SiteCode),
        Cell.Number(row.Engagements),
        Cell.Number(row.PeopleStartingAJob),
        Cell.Number(row.Sustained6Weeks),
        Cell.Number(row.Sustained26Weeks),
    ];
}
