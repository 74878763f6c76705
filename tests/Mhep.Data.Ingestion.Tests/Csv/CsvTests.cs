using System.Text;
using Mhep.Data.Ingestion.Tests.Binary;

namespace Mhep.Data.Ingestion.Tests.Csv;

public sealed class CsvTests
{
    static CsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("Zoë,1") },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Zoë,1")] },
        { "Windows-1252", Encoding.GetEncoding(1252).GetBytes("Zoë,1") },
        { "UTF-16, as Excel's 'Unicode text'", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Zoë,1")] },
        { "UTF-16 the other way round", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Zoë,1")] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Letters_are_the_same_in_every_encoding(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Equal(["A1 Text Zoë", "B1 Text 1"], Cells.Of(new MemoryStream(bytes), "a.csv"));
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("a;b;c\r\n1;2;3")]
    [InlineData("a\tb\tc\r1\t2\t3\r")]
    [InlineData("\"a\",\"b\",\"c\"\n\"1\",\"2\",\"3\"\n")]
    public void Commas_semicolons_and_tabs_and_all_ends_of_lines_are_told_apart(string text) =>
        Assert.Equal(["A1 Text a", "B1 Text b", "C1 Text c", "A2 Text 1", "B2 Text 2", "C2 Text 3"], Read(text));

    [Fact]
    public void Commas_inside_numbers_and_sentences_do_not_make_a_file_of_semicolons_one_of_commas()
    {
        Assert.Equal(
            ["A1 Text Return, quarter 2, final, checked", "A2 Text id", "B2 Text hours", "A3 Text 1", "B3 Text 7,5", "A4 Text 2", "B4 Text 8,25"],
            Read("Return, quarter 2, final, checked\nid;hours\n1;7,5\n2;8,25\n"));
    }

    [Fact]
    public void A_declared_separator_is_taken_and_its_line_counts_as_a_row() =>
        Assert.Equal(["A2 Text a,b", "B2 Text c"], Read("sep=;\na,b;c\n"));

    [Fact]
    public void Quoted_cells_hold_separators_quotation_marks_and_ends_of_lines()
    {
        Assert.Equal(
            ["A1 Text a, b", "B1 Text he said \"no\"", "C1 Text two\nlines", "A2 Text 5\" pipe", "C2 Text z"],
            Read("\"a, b\",\"he said \"\"no\"\"\",\"two\nlines\"\n5\" pipe,,z"));
    }

    [Fact]
    public void Blank_lines_keep_their_numbers_and_blank_cells_are_none() =>
        Assert.Equal(["A1 Text a", "B1 Text b", "B4 Text d"], Read("a,b\n\n,,\n,d\n"));

    [Fact]
    public void What_Excel_writes_for_an_error_is_an_error_and_zeros_kept_by_a_formula_are_kept() =>
        Assert.Equal(["A1 Error #N/A", "B1 Error #DIV/0!", "C1 Text 00942", "D1 Text =1+1", "E1 Error Err:502"], Read("#N/A,#DIV/0!,=\"00942\",=1+1,Err:502\n"));

    [Theory]
    [InlineData("a,b\n\"c,d\ne,f\n", "fault Damaged")]
    [InlineData("a,b\n\"c\"x,d\n", "fault Damaged")]
    [InlineData("   \n", "fault Empty")]
    [InlineData("a,b\0,c", "fault NotAWorkbook")]
    public void What_cannot_be_split_for_certain_is_refused(string text, string outcome) => Assert.Equal(outcome, Read(text)[^1]);

    [Fact]
    public void A_mark_of_UTF_8_before_bytes_that_are_none_is_no_text() =>
        Assert.Equal(["fault NotAWorkbook"], Cells.Of(new MemoryStream([0xEF, 0xBB, 0xBF, (byte)'a', 0xE9, (byte)',']), "a.csv"));

    [Fact]
    public void Limits_hold_for_cells_columns_bytes_rows_and_time()
    {
        var limits = new IngestionLimits { MaxCellLength = 5, MaxColumns = 2, MaxSentBytes = 30, MaxRows = 1, MaxReadingTime = TimeSpan.Zero };
        MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));

        Assert.Equal("fault Damaged", Cells.Of(File("a,abcdef\n"), "a.csv", IngestionLimits.Default with { MaxCellLength = limits.MaxCellLength })[^1]);
        Assert.Equal("fault Damaged", Cells.Of(File("a,\"abc\"\"def\"\n"), "a.csv", IngestionLimits.Default with { MaxCellLength = limits.MaxCellLength })[^1]);
        Assert.Equal(["A1 Text a", "B1 Text b", "beyond"], Cells.Of(File("a,b,c\n"), "a.csv", IngestionLimits.Default with { MaxColumns = limits.MaxColumns }));
        Assert.Equal(["fault TooLarge"], Cells.Of(File(new string('a', 31)), "a.csv", IngestionLimits.Default with { MaxSentBytes = limits.MaxSentBytes }));
        Assert.Equal(["fault TakesTooLong"], Cells.Of(File("a,b\n"), "a.csv", IngestionLimits.Default with { MaxReadingTime = limits.MaxReadingTime }));
        var rows = Reading.Of(File("Client ID,Site,Age\n1,SYN-A1,30\n2,SYN-A1,30\n"), limits: IngestionLimits.Default with { MaxRows = limits.MaxRows });
        Assert.Contains("file too-many-rows", rows.Flatten());
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.XLS")]
    [InlineData("a.xlsb")]
    public void Text_that_is_named_as_a_workbook_is_not_guessed_at(string name) =>
        Assert.Equal(["fault NotAWorkbook"], Cells.Of(new MemoryStream("Client ID,Site\n1,SYN-A1\n"u8.ToArray()), name));

    [Fact]
    public void The_library_splits_the_same_text_into_the_same_cells()
    {
        const string Text = "\"a, b\",\"he said \"\"no\"\"\",\"two\nlines\"\nx,,z\n1,2,3\n";
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateCsvReader(new MemoryStream(Encoding.UTF8.GetBytes(Text)));
        var theirs = new List<string>();
        for (var row = 1; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetString(column) is { Length: > 0 } text) theirs.Add(FormattableString.Invariant($"{(char)('A' + column)}{row} Text {text}"));
            }
        }

        Assert.Equal(theirs, Read(Text));
    }

    private static List<string> Read(string text) => Cells.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv");
}
