using Mhep.Data.Ingestion.Sheets.Known;

namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>A row of headings understood as those of a known sheet.</summary>
internal sealed class SheetMatch
{
    private readonly HashSet<Column> _has;

    /// <summary>Made by <see cref="HeadingMatcher"/>.</summary>
    /// <param name="sheet">The known sheet.</param>
    /// <param name="headings">All headings of the row: 1-based column and text.</param>
    /// <param name="bound">Those that were matched.</param>
    /// <param name="rivals">Those that would mean a column that another heading has taken.</param>
    public SheetMatch(
        KnownSheet sheet, IReadOnlyList<(int Number, string Text)> headings, IReadOnlyList<BoundColumn> bound, IReadOnlyList<RivalColumn> rivals)
    {
        (Sheet, Headings, Bound, Rivals) = (sheet, headings, bound, rivals);
        _has = [.. bound.Select(column => column.Column)];
        Groups = bound.Count == 0 ? 0 : bound.Max(column => GroupOf(column.Slot));
    }

    /// <summary>The known sheet.</summary>
    public KnownSheet Sheet { get; }

    /// <summary>All headings of the row.</summary>
    public IReadOnlyList<(int Number, string Text)> Headings { get; }

    /// <summary>Matched columns, left to right.</summary>
    public IReadOnlyList<BoundColumn> Bound { get; }

    /// <summary>Columns whose meaning another column has taken.</summary>
    public IReadOnlyList<RivalColumn> Rivals { get; }

    /// <summary>The highest number of a group of columns; 0 where there is none.</summary>
    public int Groups { get; }

    /// <summary>How many cells a row has by declared column, all groups included.</summary>
    public int Slots => Sheet.Columns.Count + (Math.Max(1, Groups) * Sheet.GroupColumns.Count);

    /// <summary>Whether the sheet has a declared column, in any group.</summary>
    /// <param name="column">The declaration.</param>
    public bool Has(Column column) => _has.Contains(column);

    private int GroupOf(int slot) =>
        slot < Sheet.Columns.Count ? 0 : ((slot - Sheet.Columns.Count) / Sheet.GroupColumns.Count) + 1;
}
