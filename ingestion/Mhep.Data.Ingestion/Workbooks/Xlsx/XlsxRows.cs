using System.Globalization;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>The rows of an .xlsx sheet, numbers read as their formats mean them.</summary>
/// <param name="open">Opens the sheet's part; asked when the first row is.</param>
/// <param name="formats">Of the workbook.</param>
/// <param name="is1904">Whether days count from 1904.</param>
/// <param name="deadline">Of the workbook.</param>
internal sealed class XlsxRows(Func<XlsxSheetReader> open, NumberFormats formats, bool is1904, Deadline deadline) : SheetReader(deadline)
{
    private static readonly string[] IsoFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    private XlsxSheetReader? _sheet;

    /// <inheritdoc />
    public override bool HasCellsBeyondColumns => _sheet?.HasColumnsBeyondLimit ?? false;

    /// <inheritdoc />
    public override IReadOnlyList<CellRange> MergedRanges => _sheet?.Merged ?? [];

    /// <inheritdoc />
    protected override bool ReadNextRow()
    {
        if (_sheet is null)
        {
            _sheet = open();
            HasHiddenParts = _sheet.HiddenColumns.Count > 0;
        }

        if (!_sheet.ReadRow()) return false;
        RowNumber = _sheet.Row;
        HasHiddenParts |= _sheet.RowIsHidden;
        var cells = _sheet.Cells;
        Reserve(cells.Length);
        foreach (ref readonly var cell in cells) Add(Take(in cell));
        return true;
    }

    private Cell Take(ref readonly XlsxCell cell) => cell.Kind switch
    {
        XlsxCellKind.Number => NumberCell(cell.Column, cell.Number, formats[cell.Style], is1904, cell.IsFormula),
        XlsxCellKind.Boolean => new Cell(cell.Column, CellKind.Boolean, cell.Number, null, 0, cell.IsFormula),
        XlsxCellKind.Error => new Cell(cell.Column, CellKind.Error, 0, cell.Text, 0, cell.IsFormula),
        XlsxCellKind.IsoDate => IsoDate(in cell),
        XlsxCellKind.Blank => new Cell(cell.Column, CellKind.FormulaWithoutValue, 0, null, 0, IsFormula: true),
        _ => new Cell(cell.Column, CellKind.Text, 0, cell.Text, 0, cell.IsFormula),
    };

    private static Cell IsoDate(ref readonly XlsxCell cell) =>
        DateTime.TryParseExact(cell.Text, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new Cell(cell.Column, CellKind.Date, moment.ToOADate(), null, 0, cell.IsFormula)
            : new Cell(cell.Column, CellKind.Text, 0, cell.Text, 0, cell.IsFormula);
}
