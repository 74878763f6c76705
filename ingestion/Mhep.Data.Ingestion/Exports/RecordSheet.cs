using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>A sheet of an export that tells what is held, and is passed over where the workbook is handed in again.</summary>
internal static class RecordSheet
{
    /// <summary>What Excel takes in a sheet, with room for what stands above the rows.</summary>
    public const int MostRows = 1_048_000;

    /// <summary>Characters that are sure to fit a cell.</summary>
    public const int MostCharacters = 30_000;

    /// <summary>Makes it; more rows than a sheet takes go on in further ones.</summary>
    /// <param name="name">The tab.</param>
    /// <param name="rowIs">What a row is, after 'a row is'.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The rows.</param>
    public static IEnumerable<SheetContent> Of(string name, string rowIs, IReadOnlyList<SheetColumn> columns, IReadOnlyCollection<IReadOnlyList<Cell>> rows) =>
        rows.Chunk(MostRows).DefaultIfEmpty([]).Select((part, index) => Single(index == 0 ? name : FormattableString.Invariant($"{name} {index + 1}"), rowIs, columns, part));

    /// <summary>Makes one whose rows come while it is written.</summary>
    public static SheetContent Single(string name, string rowIs, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(name, [new[] { Cell.Banner(OwnMarks.RecordTitle) }, new[] { Cell.Banner($"{name}: a row is {rowIs}") }], columns, rows);

    /// <summary>A moment as it is written everywhere else.</summary>
    public static Cell Moment(DateTime? moment) => Cell.Literal(moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
}
