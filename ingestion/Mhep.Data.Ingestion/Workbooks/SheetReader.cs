namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>
/// Reads a sheet row by row, never backwards, without knowing how long it is. Rows with nothing in them are left out. A file
/// that breaks in the middle, or takes too long, ends the reading and leaves a <see cref="Fault"/>. Unsealed: one for each format.
/// </summary>
internal abstract class SheetReader(Deadline? deadline)
{
    private const int RowsBetweenLooksAtTheClock = 256;

    private Cell[] _cells = new Cell[32];
    private int _count;
    private int _rows;
    private bool _atEnd;

    /// <summary>Why reading stopped before the sheet's end; null where it did not.</summary>
    public WorkbookFault? Fault { get; private set; }

    /// <summary>1-based number of the row read last.</summary>
    public int RowNumber { get; protected set; }

    /// <summary>Cells of the row read last that hold something, from left to right. Good until the next row.</summary>
    public virtual ReadOnlySpan<Cell> Cells => _cells.AsSpan(0, _count);

    /// <summary>Whether a column, or a row read so far, is hidden.</summary>
    public bool HasHiddenParts { get; protected set; }

    /// <summary>Whether a cell lies right of the columns that are read.</summary>
    public virtual bool HasCellsBeyondColumns { get; protected set; }

    /// <summary>Merged ranges with more than one cell; known once the last row was read.</summary>
    public virtual IReadOnlyList<CellRange> MergedRanges => [];

    /// <summary>Moves to the next row with something in it; false at the end and on a fault.</summary>
    public bool ReadRow()
    {
        _count = 0;
        if (_atEnd) return false;
        try
        {
            if (_rows++ % RowsBetweenLooksAtTheClock == 0) deadline?.Check();
            _atEnd = !ReadNextRow();
        }
        catch (MalformedPartException exception)
        {
            Fault = exception.Fault;
            _atEnd = true;
        }

        if (_atEnd) _count = 0;
        return !_atEnd;
    }

    /// <summary>Reads the next row with something in it: its number and, by <see cref="Add"/>, its cells.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="MalformedPartException">The sheet is not what its format allows.</exception>
    protected abstract bool ReadNextRow();

    /// <summary>Makes room for as many cells more.</summary>
    /// <param name="count">How many will come.</param>
    protected void Reserve(int count)
    {
        if (_cells.Length - _count < count) Array.Resize(ref _cells, Math.Max(_count + count, _cells.Length * 2));
    }

    /// <summary>Adds a cell to the row being read; cells come from left to right.</summary>
    /// <param name="cell">Not blank.</param>
    protected void Add(Cell cell)
    {
        if (_count == _cells.Length) Reserve(1);
        _cells[_count++] = cell;
    }

    /// <summary>A number as its format means it: a day or time, or a number with the leading zeros that it shows.</summary>
    /// <param name="column">1-based.</param>
    /// <param name="number">As stored.</param>
    /// <param name="format">The cell's.</param>
    /// <param name="is1904">Whether days count from 1904.</param>
    /// <param name="isFormula">Whether it was calculated.</param>
    protected static Cell NumberCell(int column, double number, NumberFormat format, bool is1904, bool isFormula)
    {
        const int DaysFrom1900To1904 = 1_462;
        if (!format.IsDate && !format.IsTime) return new Cell(column, CellKind.Number, number, null, format.LeadingZeros, isFormula);
        return new Cell(column, CellKind.Date, is1904 ? number + DaysFrom1900To1904 : number, null, 0, isFormula);
    }
}
