using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>What became of one sheet of the workbook.</summary>
/// <param name="Position">1-based place in the workbook.</param>
/// <param name="Name">Masked.</param>
/// <param name="Kind">What the headings showed it to be; null: not recognised.</param>
/// <param name="HeadingRow">1-based row of the headings; null: not recognised.</param>
/// <param name="RowsRead">Rows with something in a matched column, totals rows left out.</param>
/// <param name="Columns">Columns with a heading and what they were matched to.</param>
public sealed record SheetReport(
    int Position, string Name, SheetKind? Kind, int? HeadingRow, int RowsRead, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>The report of a sheet as it was parsed.</summary>
    /// <param name="sheet">The sheet.</param>
    public static SheetReport Of(ParsedSheet sheet) =>
        new(sheet.Position, sheet.Name, sheet.Kind, sheet.HeadingRow, sheet.RowsRead, sheet.Columns);
}
