using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>The cells of one row, filled by heading and used again for the next.</summary>
/// <param name="headings">In the order of the columns.</param>
internal sealed class RowCells(IReadOnlyList<string> headings)
{
    private readonly Cell[] _cells = new Cell[headings.Count];
    private readonly Dictionary<string, int> _places = headings.Select((heading, index) => (heading, index)).ToDictionary(pair => pair.heading, pair => pair.index);

    /// <summary>Fills a cell.</summary>
    /// <param name="heading">One of the headings.</param>
    public Cell this[string heading]
    {
        set => _cells[_places[heading]] = value;
    }

    /// <summary>The row. Good until the next is begun.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>Begins a row with blank cells.</summary>
    public RowCells Begin()
    {
        Array.Clear(_cells);
        return this;
    }
}
