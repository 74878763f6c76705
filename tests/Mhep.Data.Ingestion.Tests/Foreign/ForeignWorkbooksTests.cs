using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>
/// The same small workbook as other programs write it; README.md beside this file says how each was made. They differ in shared and inline
/// text, styles, booleans (LibreOffice makes formulas of them), and in whether results of formulas are saved; the rows must not.
/// </summary>
public sealed class ForeignWorkbooksTests
{
    /// <summary>
    /// openpyxl saves no results of formulas, so that the two cells that are formulas cannot be known. gnumeric writes numbers into text
    /// files as they are, not as they are shown, so that an id that is a number loses its zeros there.
    /// </summary>
    [Theory]
    [InlineData("openpyxl.xlsx", "D8 formula-without-value", "D9 formula-without-value")]
    [InlineData("xlsxwriter.xlsx", "D9 error-cell")]
    [InlineData("libreoffice.xlsx", "D9 error-cell")]
    [InlineData("gnumeric.xlsx", "D9 error-cell")]
    [InlineData("libreoffice.xls", "D9 error-cell")]
    [InlineData("gnumeric.xls", "D9 error-cell")]
    [InlineData("libreoffice.csv", "D9 error-cell")]
    [InlineData("libreoffice-1252.csv", "D9 error-cell")]
    [InlineData("libreoffice-tab.csv", "D9 error-cell")]
    [InlineData("gnumeric.csv", "D9 error-cell")]
    public void A_workbook_written_by_another_program_says_what_was_put_in(string file, params string[] faults)
    {
        using var content = File.OpenRead(Repository.PathOf("tests/Mhep.Data.Ingestion.Tests/Foreign/" + file));
        var isOneSheet = file.EndsWith(".csv", StringComparison.Ordinal);

        var reading = Reading.Checked(content, fileName: file);

        var ours = Reading.Checked(SameWorkbook(file == "gnumeric.csv" ? "942" : RawCell.FiveDigits(942)).ToStream()).Workbook!;
        bool Compared(ClientRow client) => file != "openpyxl.xlsx" || client.ClientId != "C-003";
        Assert.Equal(ours.Clients!.Where(Compared), reading.Workbook!.Clients!.Where(Compared));
        Assert.Equal(ours.Jobs, reading.Workbook.Jobs);
        Assert.Equal(isOneSheet ? null : ours.Specialists, reading.Workbook.Specialists);
        Assert.Equal(ours.ClientCoverage, reading.Workbook.ClientCoverage);
        Assert.Equal([.. faults, "D7 date-with-time", "L5 column-not-matched"], reading.Flatten("formula-value-used"));
    }

    /// <summary>A text file has one sheet, which is named after it.</summary>
    [Fact]
    public void A_csv_is_one_sheet_that_is_named_after_the_file()
    {
        using var content = File.OpenRead(Repository.PathOf("tests/Mhep.Data.Ingestion.Tests/Foreign/libreoffice.csv"));

        Assert.Equal("quarter 2", Assert.Single(Reading.Of(content, fileName: @"C:\returns\quarter 2.csv").Workbook!.Sheets).Name);
    }

    private static WorkbookBuilder.SheetBuilder SameWorkbook(object firstId) => A.Workbook().Sheet("Clients")
        .Row("Invented data")
        .Row("Data from", new DateOnly(2020, 4, 1))
        .Row("Data to", new DateOnly(2023, 9, 30))
        .Row()
        .Row(
            "Client ID", "Site", "Employment Specialist", "Referral date", "Date Vocational Profile Started", "Employed at referral", "Age",
            "Job 1 start date", "Job 1 hours per week", "Job 1 competitive paid job", "Job 1 first 4 hours worked", "Notes")
        .Row(firstId, "SYN-A1", "ES-01", new DateOnly(2022, 5, 3), "10/05/2022", false, 34, new DateOnly(2022, 8, 1), 18.5, true, "yes", "a & b <c>")
        .Row("C-é2", "SYN-A1", "vacant", RawCell.Serial(44713.604166666664), null, "no", "25-34")
        .Row("C-003", "SYN-A1", "ES-01", new DateOnly(2022, 7, 1), null, "no", 41)
        .Row("C-004", "SYN-A1", "ES-01", RawCell.Error("#N/A"), null, "no", 41)
        .Sheet("Spells").Row("Site", "ES", "Start date", "FTE").Row("SYN-A1", "ES-01", new DateOnly(2020, 4, 1), 0.8);
}
