using System.Runtime.InteropServices;
using ExcelDataReader;

namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>
/// The rows of an .xls sheet: where cells are, which are errors and which formulas, the scan says; what they hold, the library.
/// </summary>
/// <param name="sheet">Scanned.</param>
/// <param name="open">Opens the library's reader at the sheet; asked when the first row is.</param>
/// <param name="limits">What a cell and a sheet may hold.</param>
/// <param name="deadline">Of the workbook.</param>
internal sealed class XlsRows(XlsSheet sheet, Func<IExcelDataReader> open, IngestionLimits limits, Deadline deadline) : SheetReader(deadline)
{
    private IExcelDataReader? _library;
    private int _next;
    private int _libraryRow = -1;

    /// <inheritdoc />
    public override IReadOnlyList<CellRange> MergedRanges => sheet.Merged;

    /// <inheritdoc />
    protected override bool ReadNextRow()
    {
        HasHiddenParts = sheet.HasHiddenParts;
        var cells = CollectionsMarshal.AsSpan(sheet.Cells);
        while (_next < cells.Length)
        {
            var row = cells[_next].Row;
            RowNumber = row + 1;
            for (; _next < cells.Length && cells[_next].Row == row; _next++)
            {
                if (cells[_next].Column >= limits.MaxColumns) HasCellsBeyondColumns = true;
                else Take(cells[_next]);
            }

            if (!Cells.IsEmpty) return true;
        }

        return false;
    }

    private void Take(XlsCell cell)
    {
        var column = cell.Column + 1;
        if (cell.IsError)
        {
            Add(new Cell(column, CellKind.Error, 0, ErrorCode.NameOf(cell.Error), 0, cell.IsFormula));
            return;
        }

        var (value, code) = Ask(cell);
        switch (value)
        {
            case string text when text.Length > limits.MaxCellLength:
                throw new MalformedPartException($"A cell in row {RowNumber} holds more than {limits.MaxCellLength} characters, the limit.");
            case string { Length: 0 } when !cell.IsFormula:
                return;
            case string text:
                Add(new Cell(column, CellKind.Text, 0, text, 0, cell.IsFormula));
                break;
            case bool flag:
                Add(new Cell(column, CellKind.Boolean, flag ? 1 : 0, null, 0, cell.IsFormula));
                break;
            case DateTime moment:
                Add(new Cell(column, CellKind.Date, moment.ToOADate(), null, 0, cell.IsFormula));
                break;
            case TimeSpan time:
                Add(new Cell(column, CellKind.Date, time.TotalDays, null, 0, cell.IsFormula));
                break;
            case double or int:
                Add(Number(column, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), code, cell.IsFormula));
                break;
            default:
                Add(new Cell(column, CellKind.FormulaWithoutValue, 0, null, 0, IsFormula: true));
                break;
        }
    }

    /// <summary>Days out of the library's range come as numbers; their format still says what they are.</summary>
    private static Cell Number(int column, double number, string? code, bool isFormula) => double.IsFinite(number)
        ? NumberCell(column, number, NumberFormat.Parse(code ?? ""), is1904: false, isFormula)
        : new Cell(column, CellKind.Text, 0, number.ToString(System.Globalization.CultureInfo.InvariantCulture), 0, isFormula);

    private (object? Value, string? FormatCode) Ask(XlsCell cell)
    {
        try
        {
            _library ??= open();
            for (; _libraryRow < cell.Row; _libraryRow++)
            {
                if (!_library.Read()) throw Disagrees();
            }

            var value = _library.GetValue(cell.Column);
            if (value is null && !cell.IsFormula) throw Disagrees();
            return (value, value is double or int ? _library.GetNumberFormatString(cell.Column) : null);
        }
#pragma warning disable CA1031 // Whatever the library throws at damaged bytes, the file is refused.
        catch (Exception exception) when (exception is not (MalformedPartException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw XlsWorkbook.Damaged();
        }
    }

    private static MalformedPartException Disagrees() => new("Two readers see different cells in the workbook: the file is damaged.");
}
