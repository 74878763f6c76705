using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Binary;

/// <summary>The .xlsb reader against files written record by record; ExcelDataReader 3.6.0 opens none of them.</summary>
public sealed class XlsbTests
{
    private static readonly DateOnly Day = new(2022, 5, 3);

    [Fact]
    public void Every_kind_of_cell_is_read_as_what_it_is()
    {
        var file = new XlsbBuilder()
            .Row("text", 12, 12.5, -7, true, Day, XlsbBuilder.FiveDigits(942), null, XlsbBuilder.RichText("rich"))
            .Row(XlsbBuilder.Error(0x2A), XlsbBuilder.FormulaError(0x17), XlsbBuilder.FormulaNumber(34), XlsbBuilder.FormulaText("sum"), XlsbBuilder.FormulaText(""), XlsbBuilder.FormulaNumber(double.NaN));

        Assert.Equal(
        [
            "A1 Text text", "B1 Number 12", "C1 Number 12.5", "D1 Number -7", "E1 Boolean 1", "F1 Date 44684", "G1 Number 942 zeros 5", "I1 Text rich",
            "A2 Error #N/A", "B2 Error #REF! formula", "C2 Number 34 formula", "D2 Text sum formula", "E2 Text  formula", "F2 Text NaN formula",
        ], Cells.Of(file.ToStream()));
    }

    [Fact]
    public void Numbers_in_four_bytes_are_whole_fractions_or_hundredths_of_them()
    {
        static XlsbBuilder.CellRecord Rk(uint bits) => new(2, 0, BitConverter.GetBytes(bits));

        // 0x3FF00000 is the upper half of 1.0; bit 0 divides by a hundred, bit 1 says that it is whole.
        Assert.Equal(
            ["A1 Number 1", "B1 Number 0.01", "C1 Number 123", "D1 Number 1.23", "E1 Number -5"],
            Cells.Of(new XlsbBuilder().Row(Rk(0x3FF00000), Rk(0x3FF00001), Rk((123 << 2) | 2), Rk((123 << 2) | 3), Rk(unchecked((uint)(-5 << 2) | 2))).ToStream()));
    }

    [Fact]
    public void Cells_without_a_column_follow_the_one_before()
    {
        byte[] style = [0, 0, 0, 0];
        var file = new XlsbBuilder().Row("a").Raw(12, style).Raw(13, [.. style, .. BitConverter.GetBytes((7 << 2) | 2)]).Raw(15, [.. style, 1]).Raw(14, [.. style, 0x07]);

        Assert.Equal(["A1 Text a", "C1 Number 7", "D1 Boolean 1", "E1 Error #DIV/0!"], Cells.Of(file.ToStream()));
    }

    [Fact]
    public void Both_date_systems_give_the_same_day() =>
        Assert.Equal(Cells.Of(new XlsbBuilder().Row(Day).ToStream()), Cells.Of(new XlsbBuilder { Uses1904 = true }.Row(Day).ToStream()));

    [Fact]
    public void Hidden_rows_and_merged_ranges_are_told_and_hidden_rows_without_cells_are_not()
    {
        Assert.Equal(["A1 Number 1", "A3 Number 2", "hidden", "merged 1,1 to 3,1"], Cells.Of(
            new XlsbBuilder().Row(1).RowAt(2, isHidden: true, 2).Merged(0, 2, 0, 0).ToStream()));
        Assert.Equal(["A1 Number 1"], Cells.Of(new XlsbBuilder().Row(1).RowAt(2, isHidden: true).ToStream()));
    }

    [Fact]
    public void A_cell_in_the_last_corner_of_the_grid_costs_nothing_and_is_left_alone() =>
        Assert.Equal(["A1 Number 1", "beyond"], Cells.Of(new XlsbBuilder().Row(1).RowAt(1_048_575, isHidden: false).Cell(16_383, 2).ToStream()));

    [Fact]
    public void What_programs_would_read_differently_is_refused()
    {
        var files = new Dictionary<string, XlsbBuilder>(StringComparer.Ordinal)
        {
            ["rows out of order"] = new XlsbBuilder().RowAt(3, isHidden: false, 1).RowAt(1, isHidden: false, 2),
            ["a row twice"] = new XlsbBuilder().RowAt(3, isHidden: false, 1).RowAt(3, isHidden: false, 2),
            ["a row outside the grid"] = new XlsbBuilder().RowAt(1_048_576, isHidden: false, 1),
            ["the row before the first"] = new XlsbBuilder().RowAt(-1, isHidden: false, 1),
            ["a cell twice"] = new XlsbBuilder().Row(1).Cell(0, 2),
            ["a cell outside the grid"] = new XlsbBuilder().Row().Cell(16_384, 1),
            ["the cell before the first"] = new XlsbBuilder().Row().Cell(-1, 1),
            ["a text that is not there"] = new XlsbBuilder().Row(new XlsbBuilder.CellRecord(7, 0, [0xFF, 0xFF, 0xFF, 0xFF])),
            ["a text longer than its record"] = new XlsbBuilder().Row(new XlsbBuilder.CellRecord(6, 0, [0xFE, 0xFF, 0xFF, 0x7F, 65, 0])),
            ["a text longer than a cell holds"] = new XlsbBuilder().Row(new string('a', 32_768)),
            ["a cell cut short"] = new XlsbBuilder().Row(new XlsbBuilder.CellRecord(5, 0, [1, 2, 3])),
            ["a merged range outside the grid"] = new XlsbBuilder().Row(1).Merged(-1, 3, 0, 0),
        };
        Assert.All(files, file => Assert.Equal("fault Damaged", Cells.Of(file.Value.ToStream())[^1]));
    }

    [Fact]
    public void A_record_longer_than_any_is_refused_before_it_is_read()
    {
        var content = new byte[2_000_000];
        new SeededChoice(1).Fill(content);

        Assert.Equal("fault Unsafe", Cells.Of(new XlsbBuilder().Row(1).Raw(6, content).ToStream())[^1]);
    }

    [Fact]
    public void A_return_says_the_same_as_in_an_xlsx()
    {
        object?[][] rows =
        [
            ["Data to", new DateOnly(2023, 9, 30), null, null], ["Client ID", "Site", "Referral date", "Employed at referral"],
            ["C-001", "SYN-A1", Day, false], ["C-002", "SYN-A1", "04/05/2022", "yes"],
        ];
        var xlsb = new XlsbBuilder();
        var xlsx = A.Workbook().Sheet("Sheet1");
        foreach (var row in rows)
        {
            xlsb.Row(row);
            xlsx.Row(row);
        }

        var reading = Reading.Checked(xlsb.ToStream());

        Assert.Equal(2, reading.Workbook!.Clients!.Count);
        Assert.Equal(Reading.Checked(xlsx).Workbook!.Clients, reading.Workbook.Clients);
        Assert.Equal(Reading.Checked(xlsx).Flatten(), reading.Flatten());
    }

    /// <summary>Why there is a reader of our own: the day this fails, the library can give a second opinion.</summary>
    [Fact]
    public void The_library_does_not_open_an_xlsb() =>
        Assert.ThrowsAny<Exception>(() => ExcelDataReader.ExcelReaderFactory.CreateReader(new XlsbBuilder().Row(1).ToStream()));
}
