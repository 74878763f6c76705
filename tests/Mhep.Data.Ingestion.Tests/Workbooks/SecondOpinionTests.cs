using System.Text;
using ExcelDataReader;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Samples;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>ExcelDataReader as the second opinion: on files without errors and oddities both readers must see the same cells.</summary>
public sealed class SecondOpinionTests
{
    [Fact]
    public void Both_readers_see_the_same_cells_of_a_sample_workbook()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mhep-").FullName, "published.xlsx");
        SampleWorkbooks.WritePublished(file);
        var bytes = File.ReadAllBytes(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        var ours = Ours(bytes);

        Assert.NotEmpty(ours);
        Assert.Equal(Theirs(bytes), ours);
    }

    [Theory]
    [InlineData("openpyxl.xlsx")]
    [InlineData("libreoffice.xlsx")]
    public void Both_readers_see_the_same_cells_of_foreign_workbooks_but_for_errors_and_formulas(string name)
    {
        var bytes = File.ReadAllBytes(Mhep.Data.Testing.Repository.PathOf("tests/Mhep.Data.Ingestion.Tests/Foreign/" + name));

        // The other reader shows an error, and a formula without a saved result, as blank: why there is a reader of our own.
        Assert.Equal(Theirs(bytes), Ours(bytes).Where(cell => cell.Value is not null));
    }

    private static List<(int Sheet, int Row, int Column, object? Value)> Ours(byte[] bytes)
    {
        using var workbook = Workbook.Open(new MemoryStream(bytes), "file.xlsx", IngestionLimits.Default, out _);
        var cells = new List<(int, int, int, object?)>();
        foreach (var sheet in workbook!.Sheets)
        {
            var reader = workbook.Read(sheet);
            while (reader.ReadRow())
            {
                foreach (var cell in reader.Cells) cells.Add((sheet.Position, reader.RowNumber, cell.Column, ValueOf(cell)));
            }
        }

        return cells;
    }

    private static List<(int Sheet, int Row, int Column, object? Value)> Theirs(byte[] bytes)
    {
        // It asks for Windows-1252 whatever the file is.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var cells = new List<(int, int, int, object?)>();
        var sheet = 0;
        do
        {
            sheet++;
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value) cells.Add((sheet, row, column + 1, value));
                }
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private static object? ValueOf(Cell cell) => cell.Kind switch
    {
        CellKind.Text => cell.Text,
        CellKind.Number => cell.Number,
        CellKind.Boolean => cell.Number != 0,
        CellKind.Date => DateTime.FromOADate(cell.Number),
        _ => null,
    };
}
