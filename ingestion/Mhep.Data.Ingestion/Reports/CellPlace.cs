using System.Globalization;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>
/// Where in a workbook something is: a cell, a row (no column), a sheet (no row), or the file itself (the default value).
/// </summary>
public readonly record struct CellPlace
{
    /// <summary>The file as a whole.</summary>
    public static CellPlace File => default;

    /// <summary>1-based place of the sheet in the workbook; 0 for the file.</summary>
    public int SheetPosition { get; init; }

    /// <summary>The sheet's name, masked; null for the file.</summary>
    public string? Sheet { get; init; }

    /// <summary>1-based row, as Excel shows it; null: about the sheet.</summary>
    public int? Row { get; init; }

    /// <summary>1-based column; null: about the row.</summary>
    public int? Column { get; init; }

    /// <summary>The heading of the column as written, masked; null where there is no column.</summary>
    public string? Header { get; init; }

    /// <summary>Excel's letters for the column, 'F'; null where there is none.</summary>
    public string? ColumnLetters => Column is { } column ? LettersOf(column) : null;

    /// <summary>Excel's letters for a column: 1 is 'A', 27 is 'AA'.</summary>
    /// <param name="column">From 1.</param>
    public static string LettersOf(int column)
    {
        Span<char> letters = stackalloc char[8];
        var start = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[start..]);
    }

    /// <summary>'Clients!F12', 'Clients row 12', 'Clients' or 'file'.</summary>
    public override string ToString() => (Sheet, Row, Column) switch
    {
        (null, _, _) => "file",
        (_, null, _) => Sheet,
        (_, { } row, null) => string.Create(CultureInfo.InvariantCulture, $"{Sheet} row {row}"),
        (_, { } row, { } column) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{LettersOf(column)}{row}"),
    };
}
