using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Gives the place of a cell by its row and the canonical heading of its column.</summary>
internal sealed class SheetPlaces(ParsedSheet sheet)
{
    private readonly Dictionary<string, SheetColumn> _columns = sheet.Columns
        .Where(column => column.MatchedTo is not null)
        .GroupBy(column => column.MatchedTo ?? "", StringComparer.Ordinal)
        .ToDictionary(columns => columns.Key, columns => columns.First(), StringComparer.Ordinal);

    /// <summary>The sheet.</summary>
    public CellPlace Sheet { get; } = new() { SheetPosition = sheet.Position, Sheet = sheet.Name };

    /// <summary>Whether the sheet has a column.</summary>
    public bool Has(string heading) => _columns.ContainsKey(heading);

    /// <summary>A row.</summary>
    public CellPlace Of(int row) => Sheet with { Row = row };

    /// <summary>A cell; where the sheet lacks the column, the row with the canonical heading.</summary>
    public CellPlace Of(int row, string heading) => _columns.TryGetValue(heading, out var column)
        ? Sheet with { Row = row, Column = column.Number, Header = column.Heading }
        : Sheet with { Row = row, Header = heading };
}
