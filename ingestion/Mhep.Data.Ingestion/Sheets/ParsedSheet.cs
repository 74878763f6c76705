namespace Mhep.Data.Ingestion.Sheets;

/// <summary>What was understood of one sheet of the workbook, recognised or not.</summary>
public sealed record ParsedSheet
{
    /// <summary>1-based place in the workbook.</summary>
    public required int Position { get; init; }

    /// <summary>Identifying values masked.</summary>
    public required string Name { get; init; }

    /// <summary>What the headings showed it to be; null: not recognised, nothing of it is read.</summary>
    public SheetKind? Kind { get; init; }

    /// <summary>1-based row of the headings; null: not recognised.</summary>
    public int? HeadingRow { get; init; }

    /// <summary>Columns with a heading, in order; none where the sheet is not recognised.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>What stood above the headings.</summary>
    public LabelledCells Labels { get; init; } = new();

    /// <summary>Rows below the headings with something in a matched column, totals rows left out.</summary>
    public int RowsRead { get; init; }
}
