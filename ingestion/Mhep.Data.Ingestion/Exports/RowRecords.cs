using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Ingestion.Templates;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>Rows that a provider handed in and that handing in again would not say again, on sheets that look like those it sends.</summary>
internal static class RowRecords
{
    /// <summary>A sheet of each kind that has any such row.</summary>
    /// <param name="suffix">What the tabs say after the kind, ' (former)'.</param>
    /// <param name="of">What the rows are, after the kind's own words.</param>
    /// <param name="contents">The rows, by site.</param>
    public static IEnumerable<SheetContent> Of(string suffix, string of, IReadOnlyList<SiteContent> contents) =>
        from sheet in KnownSheets.All
        where !sheet.IsProgrammes && contents.Any(content => content.CountOf(sheet.Kind) > 0)
        select Sheet(sheet, suffix, of, contents);

    private static SheetContent Sheet(KnownSheet sheet, string suffix, string of, IReadOnlyList<SiteContent> contents)
    {
        var columns = TemplateColumns.Of(sheet).Select(TemplateColumns.Written).Append(PrefilledRows.OriginHeading).ToList();
        var cells = new RowCells([.. columns.Select(column => column.Heading)]);
        return RecordSheet.Single(sheet.Title + suffix, sheet.RowIs + of, columns, contents.SelectMany(content => PrefilledRows.Of(sheet.Kind, content, cells)));
    }
}
