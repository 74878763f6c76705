namespace Mhep.Data.Ingestion.Workbooks.Xlsb;

/// <summary>
/// Reads a sheet of an .xlsb forwards, a row at a time, as strictly as one of an .xlsx: rows and cells must come in order and once,
/// inside the grid, and nothing is allocated from what the sheet declares about its size.
/// </summary>
/// <param name="open">Opens the sheet's part; asked when the first row is.</param>
/// <param name="workbook">The texts and formats that cells point into.</param>
/// <param name="limits">What a cell and a sheet may hold.</param>
/// <param name="deadline">Of the workbook.</param>
internal sealed class XlsbRows(Func<BinaryRecords> open, XlsbWorkbook workbook, IngestionLimits limits, Deadline deadline) : SheetReader(deadline)
{
    private const int Row = 0;
    private const int FirstCell = 1;
    private const int LastCell = 18;
    private const int ColumnInfo = 60;
    private const int RichTextCell = 62;
    private const int BeginData = 145;
    private const int EndData = 146;
    private const int MergedCells = 176;

    private readonly List<CellRange> _merged = [];
    private BinaryRecords? _records;
    private bool _inData;
    private int _nextRow;
    private int _column;
    private bool _isHidden;

    /// <inheritdoc />
    public override IReadOnlyList<CellRange> MergedRanges => _merged;

    /// <inheritdoc />
    protected override bool ReadNextRow()
    {
        _records ??= open();
        RowNumber = _nextRow;
        while (_records.Read())
        {
            switch (_records.Type)
            {
                case Row when _inData:
                    var hasCells = !Cells.IsEmpty;
                    var isHidden = _isHidden;
                    BeginRow(_records);
                    if (!hasCells) break;
                    HasHiddenParts |= isHidden;
                    return true;
                case >= FirstCell and <= LastCell or RichTextCell when _inData && _nextRow > 0:
                    RowNumber = _nextRow;
                    ReadCell(_records);
                    break;
                case BeginData:
                    _inData = true;
                    break;
                case EndData:
                    _inData = false;
                    break;
                case ColumnInfo:
                    HasHiddenParts |= (_records.UInt16(16) & 1) != 0;
                    break;
                case MergedCells:
                    AddMerged(_records);
                    break;
            }
        }

        HasHiddenParts |= _isHidden && !Cells.IsEmpty;
        return !Cells.IsEmpty;
    }

    private static MalformedPartException OutOfOrder() =>
        new("Rows or cells of a sheet are out of order, given twice or outside the grid: programs read such a file differently.");

    private void BeginRow(BinaryRecords records)
    {
        var row = records.UInt32(0);
        if (row >= CellReference.MaxRow || row + 1 <= _nextRow) throw OutOfOrder();
        _nextRow = (int)row + 1;
        _column = 0;
        _isHidden = (records.Byte(11) & 0x10) != 0;
    }

    private void ReadCell(BinaryRecords records)
    {
        // Types 12 to 18 are types 1 to 7 without a column: the cell follows the one before.
        var isShort = records.Type is > 11 and <= LastCell;
        var column = isShort ? _column + 1L : records.UInt32(0) + 1L;
        if (column <= _column || column > CellReference.MaxColumn) throw OutOfOrder();
        _column = (int)column;
        if (_column > limits.MaxColumns)
        {
            HasCellsBeyondColumns |= records.Type is not (1 or 12);
            return;
        }

        var styleAt = isShort ? 0 : 4;
        var style = (int)(records.UInt32(styleAt) & 0xFF_FFFF);
        if (CellOf(records, isShort ? records.Type - 11 : records.Type, styleAt + 4, style) is { } cell) Add(cell);
    }

    private Cell? CellOf(BinaryRecords records, int type, int at, int style)
    {
        const int FirstOfFormulas = 8;
        var isFormula = type is >= FirstOfFormulas and <= 11;
        return type switch
        {
            2 => NumberCell(_column, RkNumber(records.UInt32(at)), workbook.Formats[style], workbook.Is1904, isFormula: false),
            5 or 9 => Finite(records.Double(at), style, isFormula),
            3 or 11 => new Cell(_column, CellKind.Error, 0, ErrorCode.NameOf(records.Byte(at)), 0, isFormula),
            4 or 10 => new Cell(_column, CellKind.Boolean, records.Byte(at) == 0 ? 0 : 1, null, 0, isFormula),
            6 or 8 => Text(records.Text(ref at), isFormula),
            7 => Text(workbook.Strings[(int)Math.Min(records.UInt32(at), int.MaxValue)], isFormula: false),
            RichTextCell => RichText(records, at + 1),
            _ => null,
        };
    }

    private Cell? RichText(BinaryRecords records, int at) => Text(records.Text(ref at), isFormula: false);

    private Cell? Text(string? text, bool isFormula)
    {
        if (text?.Length > limits.MaxCellLength)
            throw new MalformedPartException($"A cell in row {RowNumber} holds more than {limits.MaxCellLength} characters, the limit.");
        return string.IsNullOrEmpty(text) && !isFormula ? null : new Cell(_column, CellKind.Text, 0, text ?? "", 0, isFormula);
    }

    private Cell Finite(double number, int style, bool isFormula) => double.IsFinite(number)
        ? NumberCell(_column, number, workbook.Formats[style], workbook.Is1904, isFormula)
        : new Cell(_column, CellKind.Text, 0, number.ToString(System.Globalization.CultureInfo.InvariantCulture), 0, isFormula);

    /// <summary>A number in four bytes ([MS-XLSB] 2.5.122): 30 bits of an integer or of a fraction, perhaps a hundredth of it.</summary>
    private static double RkNumber(uint rk)
    {
        var number = (rk & 2) != 0 ? unchecked((int)rk) >> 2 : BitConverter.Int64BitsToDouble((long)(rk & ~3U) << 32);
        return (rk & 1) != 0 ? number / 100 : number;
    }

    private void AddMerged(BinaryRecords records)
    {
        var (firstRow, lastRow, firstColumn, lastColumn) = (records.UInt32(0), records.UInt32(4), records.UInt32(8), records.UInt32(12));
        if (firstRow > lastRow || firstColumn > lastColumn || lastRow >= CellReference.MaxRow || lastColumn >= CellReference.MaxColumn)
            throw new MalformedPartException("A merged range lies outside the sheet: the file is damaged.");
        _merged.Add(new CellRange(new CellReference((int)firstRow + 1, (int)firstColumn + 1), new CellReference((int)lastRow + 1, (int)lastColumn + 1)));
    }
}
