using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Mhep.Data.Api.Tests.Specialists;

/// <summary>A sheet of a sample workbook as a reader that is not ours sees it: its rows below the headings, by heading.</summary>
internal static class SheetTable
{
    // The reader asks for Windows-1252 even where it will not use it.
    static SheetTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The heading under which each row has its number, as Excel shows it.</summary>
    public const string RowNumber = "#";

    /// <summary>The rows of a sheet.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="firstHeading">A heading of the sheet: the row that has it is the row of headings.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path, string sheet, string firstHeading)
    {
        using var file = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(file);
        while (reader.Name != sheet) Assert.True(reader.NextResult(), $"{path} has no sheet {sheet}.");
        var rows = new List<IReadOnlyDictionary<string, string>>();
        List<string>? headings = null;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i))).ToList();
            if (headings is null && cells.Contains(firstHeading)) headings = cells;
            else if (headings is not null) rows.Add(headings.Zip(cells).Where(pair => pair.First.Length > 0)
                .Append((First: RowNumber, Second: (reader.Depth + 1).ToString(CultureInfo.InvariantCulture))).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }

    public static DateOnly? Day(this IReadOnlyDictionary<string, string> row, string heading) =>
        row[heading] is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Text(object? value) => value switch
    {
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        null => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
