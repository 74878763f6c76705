namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>Goes through the records of one sheet for <see cref="XlsScan"/>.</summary>
/// <param name="sheet">Where what is found goes.</param>
/// <param name="sharedStrings">How many texts the workbook says it holds.</param>
/// <param name="copy">Where records of values go.</param>
internal sealed class XlsSheetScan(XlsSheet sheet, uint sharedStrings, MemoryStream copy)
{
    private const int LastColumn = 255;

    private readonly HashSet<ushort> _hiddenRows = [];
    private int _row;
    private int _column = -1;

    /// <summary>Reads to the sheet's end.</summary>
    /// <param name="stream">The workbook's stream.</param>
    /// <param name="at">After the sheet's first record.</param>
    public void Run(byte[] stream, long at)
    {
        var depth = 1;
        while (depth > 0)
        {
            var record = BiffRecord.At(stream, at);
            at += record.Whole.Length;
            if (record.Type == BiffType.Begin) depth++;
            else if (record.Type == BiffType.End) depth--;
            else if (depth == 1) Take(record, BiffRecord.At(stream, at).Type);
            if (depth == 0) copy.Write(record.Whole);
        }

        sheet.HasHiddenParts |= sheet.Cells.Exists(cell => _hiddenRows.Contains(cell.Row));
    }

    private static MalformedPartException Damaged(string what) => new(what + ": the file is damaged.");

    private void Take(BiffRecord record, BiffType next)
    {
        switch (record.Type)
        {
            case BiffType.Row:
                if ((record.UInt16(12) & 0x20) != 0) _hiddenRows.Add(record.UInt16(0));
                break;
            case BiffType.ColumnInfo:
                sheet.HasHiddenParts |= (record.UInt16(8) & 1) != 0;
                break;
            case BiffType.MergedCells:
                TakeMerged(record);
                break;
            case BiffType.Blank or BiffType.MultipleBlank:
                Move(record, record.UInt16(2));
                break;
            case BiffType.BooleanOrError when record.Byte(7) != 0:
                Add(record, isFormula: false, isError: true, record.Byte(6));
                break;
            case BiffType.MultipleRk:
                TakeMultiple(record);
                break;
            case BiffType.Formula:
                TakeFormula(record);
                break;
            case BiffType.String when next == BiffType.Continue:
                throw Damaged($"The text that a formula gives in row {_row + 1} is longer than this format can be read");
            case BiffType.String:
                copy.Write(record.Whole);
                break;
            case BiffType.Number or BiffType.Rk or BiffType.LabelShared or BiffType.Label or BiffType.RichString or BiffType.BooleanOrError:
                TakeValue(record);
                break;
        }
    }

    private void TakeValue(BiffRecord record)
    {
        record.Require(record.Type switch
        {
            BiffType.Number => 14,
            BiffType.Rk or BiffType.LabelShared => 10,
            _ => 8,
        });
        if (record.Type == BiffType.LabelShared && record.UInt32(6) >= sharedStrings) throw Damaged("A cell names a text that the workbook does not hold");
        Add(record, isFormula: false, isError: false, 0);
        copy.Write(record.Whole);
    }

    /// <summary>The result stands in eight bytes: a number, or, where the last two are all ones, what the first says.</summary>
    private void TakeFormula(BiffRecord record)
    {
        const int IsNoNumber = 0xFFFF;
        const int Error = 2;
        record.Require(20);
        var isError = record.UInt16(12) == IsNoNumber && record.Byte(6) == Error;
        Add(record, isFormula: true, isError, isError ? record.Byte(8) : (byte)0);
        if (!isError) copy.Write(record.Whole);
    }

    private void TakeMultiple(BiffRecord record)
    {
        const int OneCell = 6;
        var first = record.UInt16(2);
        var last = record.UInt16(record.Length - 2);
        if (last < first || last > LastColumn || record.Length != OneCell + ((last - first + 1) * OneCell))
            throw Damaged("A row of numbers does not hold as many as it says");
        for (var column = first; column <= last; column++)
        {
            Move(record, column);
            sheet.Cells.Add(new XlsCell((ushort)_row, (byte)column, IsFormula: false, IsError: false, 0));
        }

        copy.Write(record.Whole);
    }

    private void Add(BiffRecord record, bool isFormula, bool isError, byte error)
    {
        Move(record, record.UInt16(2));
        sheet.Cells.Add(new XlsCell((ushort)_row, (byte)_column, isFormula, isError, error));
    }

    /// <summary>Cells must come in order and once, inside the grid.</summary>
    private void Move(BiffRecord record, int column)
    {
        var row = record.UInt16(0);
        if (row < _row || (row == _row && column <= _column) || column > LastColumn)
            throw new MalformedPartException("Rows or cells of a sheet are out of order, given twice or outside the grid: programs read such a file differently.");
        (_row, _column) = (row, column);
    }

    private void TakeMerged(BiffRecord record)
    {
        var count = record.UInt16(0);
        for (var i = 0; i < count; i++)
        {
            var at = 2 + (i * 8);
            sheet.Merged.Add(new CellRange(
                new CellReference(record.UInt16(at) + 1, record.UInt16(at + 4) + 1), new CellReference(record.UInt16(at + 2) + 1, record.UInt16(at + 6) + 1)));
        }
    }
}
