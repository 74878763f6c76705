using System.Globalization;
using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>
/// Reads a sheet row by row, never backwards, without knowing how long it is. Rows with nothing in them are left out. A file
/// that breaks in the middle ends the reading and leaves a <see cref="Fault"/>.
/// </summary>
internal sealed class SheetReader(Func<XlsxSheetReader> open, NumberFormats formats, bool is1904)
{
    private const int DaysFrom1900To1904 = 1_462;
    private static readonly string[] IsoFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    private XlsxSheetReader? _sheet;
    private Cell[] _cells = new Cell[32];
    private int _count;
    private bool _atEnd;

    /// <summary>Why reading stopped before the sheet's end; null where it did not.</summary>
    public WorkbookFault? Fault { get; private set; }

    /// <summary>1-based number of the row read last.</summary>
    public int RowNumber { get; private set; }

    /// <summary>Cells of the row read last that hold something, from left to right. Good until the next row.</summary>
    public ReadOnlySpan<Cell> Cells => _cells.AsSpan(0, _count);

    /// <summary>Whether a column, or a row read so far, is hidden.</summary>
    public bool HasHiddenParts { get; private set; }

    /// <summary>Whether a cell lies right of the columns that are read.</summary>
    public bool HasCellsBeyondColumns => _sheet?.HasColumnsBeyondLimit ?? false;

    /// <summary>Merged ranges with more than one cell; known once the last row was read.</summary>
    public IReadOnlyList<XlsxRange> MergedRanges => _sheet?.Merged ?? [];

    /// <summary>Moves to the next row with something in it; false at the end and on a fault.</summary>
    public bool ReadRow()
    {
        _count = 0;
        if (_atEnd) return false;
        try
        {
            if (_sheet is null)
            {
                _sheet = open();
                HasHiddenParts = _sheet.HiddenColumns.Count > 0;
            }

            _atEnd = !_sheet.ReadRow();
        }
        catch (MalformedPartException exception)
        {
            Fault = exception.Fault;
            _atEnd = true;
        }

        if (_atEnd || _sheet is null) return false;
        RowNumber = _sheet.Row;
        HasHiddenParts |= _sheet.RowIsHidden;
        TakeCells(_sheet.Cells);
        return true;
    }

    private void TakeCells(ReadOnlySpan<XlsxCell> cells)
    {
        if (_cells.Length < cells.Length) Array.Resize(ref _cells, Math.Max(cells.Length, _cells.Length * 2));
        foreach (ref readonly var cell in cells) _cells[_count++] = Take(in cell);
    }

    private Cell Take(ref readonly XlsxCell cell) => cell.Kind switch
    {
        XlsxCellKind.Number => NumberOrDate(in cell),
        XlsxCellKind.Boolean => new Cell(cell.Column, CellKind.Boolean, cell.Number, null, 0, cell.IsFormula),
        XlsxCellKind.Error => new Cell(cell.Column, CellKind.Error, 0, cell.Text, 0, cell.IsFormula),
        XlsxCellKind.IsoDate => IsoDate(in cell),
        XlsxCellKind.Blank => new Cell(cell.Column, CellKind.FormulaWithoutValue, 0, null, 0, IsFormula: true),
        _ => new Cell(cell.Column, CellKind.Text, 0, cell.Text, 0, cell.IsFormula),
    };

    private Cell NumberOrDate(ref readonly XlsxCell cell)
    {
        var format = formats[cell.Style];
        if (!format.IsDate && !format.IsTime)
            return new Cell(cell.Column, CellKind.Number, cell.Number, null, format.LeadingZeros, cell.IsFormula);
        return new Cell(cell.Column, CellKind.Date, is1904 ? cell.Number + DaysFrom1900To1904 : cell.Number, null, 0, cell.IsFormula);
    }

    private static Cell IsoDate(ref readonly XlsxCell cell) =>
        DateTime.TryParseExact(cell.Text, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new Cell(cell.Column, CellKind.Date, moment.ToOADate(), null, 0, cell.IsFormula)
            : new Cell(cell.Column, CellKind.Text, 0, cell.Text, 0, cell.IsFormula);
}
