using System.Globalization;
using System.Text;
using ExcelDataReader;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Tests;

/// <summary>A sheet as a reader that is not ours sees it.</summary>
internal sealed record SheetRows(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    // The reader asks for Windows-1252 even where it will not use it.
    static SheetRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<SheetRows> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    public static IReadOnlyList<SheetRows> Write(params SheetContent[] sheets)
    {
        using var file = new MemoryStream();
        XlsxFile.Write(file, sheets);
        file.Position = 0;
        return Read(file);
    }

    public static IReadOnlyList<SheetRows> Read(Stream file)
    {
        using var reader = ExcelReaderFactory.CreateReader(file);
        var sheets = new List<SheetRows>();
        do
        {
            var rows = new List<IReadOnlyList<object?>>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add(new SheetRows(reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>The texts of a row, blanks left out.</summary>
    public IEnumerable<string> Texts(int row) =>
        Rows[row].Where(value => value is not null).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
