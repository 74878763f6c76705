using System.IO.Compression;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Tests.Workbooks;

public sealed class XlsxFileTests
{
    [Fact]
    public void Every_kind_of_cell_reads_back_as_what_it_was()
    {
        Cell[] row =
        [
            Cell.Text(" <Ada & \"Co\"> ✓ "), Cell.Number(22.5m), Cell.Date(new DateOnly(2023, 4, 27)), Cell.Month(new DateOnly(2023, 4, 1)),
            Cell.Boolean(true), Cell.YesNo(false), Cell.Blank, Cell.Error("#N/A"), Cell.Formula("B2*2", 45), Cell.FiveDigits(42),
        ];

        var sheet = Assert.Single(SheetRows.Write(Sheet("Kinds", [row])));

        Assert.Equal("Kinds", sheet.Name);
        object?[] expected =
        [
            " <Ada & \"Co\"> ✓ ", 22.5, new DateTime(2023, 4, 27), new DateTime(2023, 4, 1),
            // This reader shows an error cell as empty; the next test looks at the cell itself.
            true, "No", null, null, 45d, 42d,
        ];
        Assert.Equal(expected, sheet.Rows[1]);
    }

    [Fact]
    public void An_error_cell_is_one_of_Excel_s_own_errors_and_no_text()
    {
        using var file = new MemoryStream();
        XlsxFile.Write(file, [Sheet("Errors", [[Cell.Error("#N/A")]])]);

        using var archive = new ZipArchive(file);
        using var part = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("""<c r="A2" t="e"><v>#N/A</v></c>""", part.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_stand_below_the_preamble_and_the_headings()
    {
        var sheet = Sheet("Rows", [[Cell.Number(1)], [], [Cell.Number(3)]]) with { Preamble = [[Cell.Banner("Invented data")], []] };

        var read = Assert.Single(SheetRows.Write(sheet));

        Assert.Equal(3, sheet.HeadingRow);
        Assert.Equal(["Invented data"], read.Texts(0));
        Assert.Equal("H0", read.Texts(2).First());
        Assert.Equal(["1"], read.Texts(3));
        Assert.Empty(read.Texts(4));
        Assert.Equal(["3"], read.Texts(5));
    }

    [Fact]
    public void A_column_beyond_the_twenty_sixth_keeps_its_place()
    {
        var columns = Enumerable.Range(0, 30).Select(number => SheetColumn.FromHeading($"H{number}")).ToArray();
        Cell[] row = [.. Enumerable.Range(0, 30).Select(number => Cell.Number(number))];

        var read = Assert.Single(SheetRows.Write(new SheetContent("Wide", [], columns, [row])));

        Assert.Equal(Enumerable.Range(0, 30).Select(number => (object?)(double)number), read.Rows[1]);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_carries_no_clock()
    {
        byte[] Bytes()
        {
            using var file = new MemoryStream();
            XlsxFile.Write(file, [Sheet("Same", [[Cell.Text("a")]])]);
            return file.ToArray();
        }

        Assert.Equal(Bytes(), Bytes());
        using var archive = new ZipArchive(new MemoryStream(Bytes()));
        Assert.All(archive.Entries, entry => Assert.Equal(XlsxFile.EntryTime.DateTime, entry.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    [Fact]
    public void Rows_are_taken_one_at_a_time_as_they_are_written()
    {
        using var output = new MemoryStream();
        long? writtenBeforeTheLastRow = null;
        IEnumerable<IReadOnlyList<Cell>> Rows()
        {
            for (var number = 0; number < 200_000; number++)
            {
                if (number == 199_999) writtenBeforeTheLastRow = output.Length;
                yield return [Cell.Number(number)];
            }
        }

        XlsxFile.Write(output, [Sheet("Long", Rows())]);

        Assert.True(writtenBeforeTheLastRow > output.Length / 2, "Half the file is out before the last row is asked for.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a name of more than thirty-one letters")]
    public void A_sheet_name_that_Excel_refuses_is_refused_here(string name) =>
        Assert.Throws<ArgumentException>(() => SheetRows.Write(Sheet(name, [])));

    [Fact]
    public void Two_sheets_cannot_share_a_name() =>
        Assert.Throws<ArgumentException>(() => SheetRows.Write(Sheet("Jobs", []), Sheet("jobs", [])));

    private static SheetContent Sheet(string name, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(name, [], [.. Enumerable.Range(0, 10).Select(number => SheetColumn.FromHeading($"H{number}"))], rows);
}
