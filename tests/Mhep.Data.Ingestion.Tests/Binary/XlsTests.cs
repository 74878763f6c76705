namespace Mhep.Data.Ingestion.Tests.Binary;

/// <summary>What the scan of an .xls sees and refuses before the library is shown anything.</summary>
public sealed class XlsTests
{
    [Fact]
    public void Errors_are_errors_and_formulas_are_formulas_which_the_library_alone_would_not_say()
    {
        var file = new XlsBuilder().Label(0, 0, "text").Number(0, 1, 12.5).Error(0, 2, 0x2A).FormulaError(0, 3, 0x17)
            .Row(6, [.. XlsBuilder.UShort(1), .. XlsBuilder.UShort(0), 0, 0, .. BitConverter.GetBytes(34.0), 0, 0, 0, 0, 0, 0]);

        Assert.Equal(["A1 Text text", "B1 Number 12.5", "C1 Error #N/A", "D1 Error #REF! formula", "A2 Number 34 formula"], Cells.Of(file.ToStream()));
    }

    [Fact]
    public void Hidden_rows_and_columns_and_merged_ranges_are_told_beyond_row_32767_too()
    {
        byte[] hiddenRow = [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0];
        Assert.Equal(["A2 Number 1", "hidden"], Cells.Of(new XlsBuilder().Row(0x0208, hiddenRow).Number(1, 0, 1).ToStream()));
        Assert.Equal(["A1 Number 1", "hidden"], Cells.Of(new XlsBuilder().Row(0x007D, [1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0]).Number(0, 0, 1).ToStream()));
        Assert.Equal(
            ["A1 Number 1", "merged 40001,1 to 40003,1"],
            Cells.Of(new XlsBuilder().Number(0, 0, 1).Row(0x00E5, [1, 0, .. XlsBuilder.UShort(40_000), .. XlsBuilder.UShort(40_002), 0, 0, 0, 0]).ToStream()));
    }

    [Fact]
    public void A_declared_size_is_never_believed()
    {
        byte[] wholeOfFourBytes = [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0xFF, 0xFF, 0, 0];

        Assert.Equal(["A65536 Number 1", "beyond"], Cells.Of(
            new XlsBuilder().Row(0x0200, wholeOfFourBytes).Number(65_535, 0, 1).Number(65_535, 255, 2).ToStream()));
    }

    [Fact]
    public void What_programs_would_read_differently_is_refused()
    {
        var files = new Dictionary<string, XlsBuilder>(StringComparer.Ordinal)
        {
            ["rows out of order"] = new XlsBuilder().Number(3, 0, 1).Number(1, 0, 2),
            ["a cell twice"] = new XlsBuilder().Number(0, 0, 1).Number(0, 0, 2),
            ["a cell outside the grid"] = new XlsBuilder().Number(0, 300, 1),
            ["a text that is not there"] = new XlsBuilder().Row(0x00FD, [0, 0, 0, 0, 0, 0, 9, 0, 0, 0]),
            ["numbers that do not fill their record"] = new XlsBuilder().Row(0x00BD, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0]),
            ["a cell cut short"] = new XlsBuilder().Row(0x0203, [0, 0, 0, 0, 0, 0]),
            ["a text cut short"] = new XlsBuilder().Row(0x0204, [0, 0, 0, 0, 0, 0, 0xFF, 0x7F, 1, 65]),
            ["a sheet that starts in the list of sheets"] = new XlsBuilder { SheetOffset = 0 },
        };
        Assert.All(files, file => Assert.Equal("fault Damaged", Cells.Of(file.Value.ToStream())[^1]));
        Assert.Equal(["fault Truncated"], Cells.Of(new XlsBuilder { SheetOffset = 900_000 }.ToStream()));
    }

    [Fact]
    public void More_number_formats_than_any_program_writes_are_refused()
    {
        var file = new XlsBuilder();
        for (var i = 0; i < 4_097; i++) file.Global(0x041E, [.. XlsBuilder.UShort(i), 1, 0, 0, (byte)'0']);

        Assert.Equal(["fault Unsafe"], Cells.Of(file.ToStream()));
    }

    [Theory]
    [InlineData("EncryptedPackage", "fault PasswordProtected")]
    [InlineData("Book", "fault OldExcel")]
    [InlineData("WordDocument", "fault NotAWorkbook")]
    public void A_compound_file_is_told_by_the_streams_in_it(string stream, string outcome) =>
        Assert.Equal([outcome], Cells.Of(new MemoryStream(XlsBuilder.InCompoundFile(stream, new byte[4_096]))));

    [Fact]
    public void An_encrypted_xls_a_macro_sheet_alone_and_an_older_excel_each_are_told()
    {
        Assert.Equal(["fault PasswordProtected"], Cells.Of(new XlsBuilder().Global(0x002F, new byte[54]).ToStream()));
        Assert.Equal(["fault NoSheets"], Cells.Of(new XlsBuilder { SheetType = 1 }.Number(0, 0, 1).ToStream()));
        Assert.Equal(["fault OldExcel"], Cells.Of(new MemoryStream(XlsBuilder.InCompoundFile("Workbook", [0x09, 0x08, 4, 0, 0, 5, 5, 0, .. new byte[4_088]]))));
    }

    [Fact]
    public void An_xls_cut_short_anywhere_is_refused_and_never_read_as_less()
    {
        var whole = new XlsBuilder().Label(0, 0, "a").Number(1, 0, 1).ToBytes();
        for (var length = 8; length < whole.Length; length += 97)
        {
            var lines = Cells.Of(new MemoryStream(whole[..length]));
            Assert.StartsWith("fault", lines[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_chain_of_sectors_that_runs_in_a_circle_ends()
    {
        var file = new XlsBuilder().Number(0, 0, 1).ToBytes();
        // The second sector of the workbook's stream is made the successor of the third.
        BitConverter.GetBytes(3u).CopyTo(file, 512 + (4 * 4));

        Assert.StartsWith("fault", Assert.Single(Cells.Of(new MemoryStream(file))), StringComparison.Ordinal);
    }
}
