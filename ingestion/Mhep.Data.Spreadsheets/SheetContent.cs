namespace Mhep.Data.Spreadsheets;

/// <summary>
/// A sheet to be written: rows above the headings, the headings, and the rows below, which may be made while they are written.
/// </summary>
/// <param name="Name">The tab's name, at most 31 characters.</param>
/// <param name="Preamble">Titles and labelled cells above the headings; may be empty.</param>
/// <param name="Columns">The headings in order.</param>
/// <param name="Rows">The rows below; enumerated once, in order, and never held.</param>
public sealed record SheetContent(
    string Name,
    IReadOnlyList<IReadOnlyList<Cell>> Preamble,
    IReadOnlyList<SheetColumn> Columns,
    IEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>What a spreadsheet program lets people enter below the headings.</summary>
    public IReadOnlyList<EntryRule> Rules { get; init; } = [];

    /// <summary>Whether the tab is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Excel's number of the row that holds the headings, from 1.</summary>
    public int HeadingRow => Preamble.Count + 1;

    /// <summary>Every row from the top, the headings among them.</summary>
    public IEnumerable<IReadOnlyList<Cell>> AllRows() =>
        Preamble.Append([.. Columns.Select(column => Cell.Heading(column.Heading))]).Concat(Rows);
}
