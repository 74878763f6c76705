using Mhep.Data.Samples.Messy;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Tests;

public sealed class MessyWorkbookTests
{
    private readonly IReadOnlyList<SheetRows> _sheets = SheetRows.Write([.. MessyWorkbook.Sheets]);

    [Fact]
    public void Its_headings_are_renamed_and_stand_below_a_title_and_a_labelled_cell()
    {
        var sheet = _sheets[0];
        Assert.StartsWith("Alderquay North IPS caseload", sheet.Texts(0).Single(), StringComparison.Ordinal);
        Assert.Equal("As at:", sheet.Texts(2).First());
        Assert.Equal(["Worker", "UNIQUE ID", "Service"], sheet.Texts(4).Take(3));
        Assert.Equal("Total", sheet.Rows[^1][0]);
        Assert.Equal(2, sheet.Rows.Skip(5).Count(row => row.All(value => value is null)));
    }

    [Fact]
    public void Its_error_cells_are_true_error_cells() =>
        Assert.Equal(["#N/A", "#REF!"], MessyWorkbook.Sheets[0].AllRows().SelectMany(row => row).Where(cell => cell.Kind == CellKind.Error).Select(cell => cell.ToString()));

    [Fact]
    public void Its_one_nhs_number_passes_the_check_digit_and_belongs_to_nobody()
    {
        var found = _sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Where(PersonalData.IsNhsNumber);
        Assert.Equal(MessyWorkbook.NhsNumberOfNobody, Assert.Single(found));
        Assert.StartsWith("999", MessyWorkbook.NhsNumberOfNobody, StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_is_a_formula_with_the_sum_stored()
    {
        Assert.Equal(96d, _sheets[0].Rows[^1][9]);
        Assert.Equal(CellKind.Formula, MessyWorkbook.Sheets[0].AllRows().Last()[9].Kind);
    }
}
