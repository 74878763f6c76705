using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>A column together with what it shows of a row's record.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Cell">Its cell of a record.</param>
internal sealed record ColumnOf<T>(string Heading, Func<T, Cell> Cell)
{
    /// <summary>Width in characters; null: as the heading needs.</summary>
    public double? Width { get; init; }

    /// <summary>A sheet with these columns and a row for each record.</summary>
    public static SheetContent Sheet(
        string name, IReadOnlyList<IReadOnlyList<Cell>> preamble, IReadOnlyList<ColumnOf<T>> columns, IEnumerable<T> records) =>
        new(name, preamble, [.. columns.Select(column => column.Header)], records.Select(record => Row(columns, record)));

    private SheetColumn Header => Width is { } width ? new(Heading, width) : SheetColumn.FromHeading(Heading);

    private static Cell[] Row(IReadOnlyList<ColumnOf<T>> columns, T record)
    {
        var cells = new Cell[columns.Count];
        for (var index = 0; index < cells.Length; index++) cells[index] = columns[index].Cell(record);
        return cells;
    }
}
