using System.Globalization;
using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Ingestion.Templates;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>The first sheet of an export: what it holds, how much of each, which days that covers, and what it does not hold.</summary>
internal static class ContentsSheet
{
    private static readonly string[] Elsewhere =
    [
        "Names of employers are not known to the platform: a cell that begins with '(as stored)' stands for the employer that you sent.",
        "Columns that are none of the platform's were never kept. Ages are kept as bands.",
        "Figures, personal bests and comparisons are worked out from these rows when they are asked for; they are answered by the API. Released cells hold no rows.",
        "API keys and the audit log belong to whoever runs the platform: an administrator's key lists them.",
        "People who were erased are in no sheet.",
        "To hand this workbook in again send it as it is: sheets that begin with 'What the platform holds' are passed over. Where it has more rows than may be sent at once, send sites one by one.",
    ];

    /// <summary>The sheet.</summary>
    /// <param name="provider">Whose export it is.</param>
    /// <param name="read">Sheets that may be handed in again, by site.</param>
    /// <param name="former">Rows of sites that the provider no longer runs.</param>
    /// <param name="past">Rows that do not count now.</param>
    /// <param name="records">The other sheets, and how many rows each has.</param>
    public static SheetContent Of(
        string provider, IReadOnlyList<SiteContent> read, IReadOnlyList<SiteContent> former, IReadOnlyList<SiteContent> past, IReadOnlyList<(string Name, int Rows)> records) =>
        RecordSheet.Single(
            "Contents",
            string.Create(CultureInfo.InvariantCulture, $"something that the platform holds of {provider}"),
            [new SheetColumn("What", 60), "Site", "Rows", "Data from", "Data to", "All clients", new SheetColumn("Handed in again", 30)],
            [
                .. Lines("", read, isReadAgain: true), .. Lines(" (former)", former, isReadAgain: false), .. Lines(" (past)", past, isReadAgain: false),
                .. records.Select(record => new[] { Cell.Literal(record.Name), Cell.Blank, Cell.Number(record.Rows), Cell.Blank, Cell.Blank, Cell.Blank, Cell.Literal("not read") }),
                .. Elsewhere.Select(line => new[] { Cell.Wrapped(line) }),
            ]);

    private static IEnumerable<IReadOnlyList<Cell>> Lines(string suffix, IReadOnlyList<SiteContent> contents, bool isReadAgain) =>
        from sheet in KnownSheets.All
        where !sheet.IsProgrammes
        from content in contents
        where content.CountOf(sheet.Kind) > 0
        let days = !content.IsCurrent ? null : WorkbookTemplate.SliceWithDays(sheet.Kind) is { } kind ? content.CoverageOf(kind) : null
        select new[]
        {
            Cell.Literal(sheet.Title + suffix), Cell.Literal(content.Code), Cell.Number(content.CountOf(sheet.Kind)), Cell.Date(days?.From), Cell.Date(days?.To), Cell.YesNo(days?.AllClients),
            Cell.Literal(isReadAgain ? "read, changes nothing" : "not read"),
        };
}
