using Mhep.Data.Schema.Jobs;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

public sealed class CellValueTests
{
    [Fact]
    public void Identifiers_keep_the_leading_zeros_that_their_format_shows()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Age")
            .Row(RawCell.FiveDigits(942), "SYN-A1", 30).Row(942, "SYN-A1", 30).Row("00942", "SYN-A1", 30).Row(123456, "SYN-A1", 30));

        Assert.Equal(["00942", "942", "00942", "123456"], reading.Workbook!.Clients!.Select(client => client.ClientId));
    }

    [Theory]
    [InlineData(12.5)]
    [InlineData(1e15)]
    [InlineData(-3.0)]
    public void A_number_that_Excel_may_have_changed_is_no_identifier(double number)
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Age").Row(number, "SYN-A1", 30));

        Assert.Equal(["A2 identifier-unsafe"], reading.Flatten());
        Assert.Empty(reading.Workbook!.Clients!);
    }

    [Fact]
    public void An_error_cell_is_never_a_blank_one()
    {
        var reading = Reading.Of(ClientCells.Sheet(
            new ClientCells { Discharge = RawCell.Error("#N/A") }, new ClientCells { Id = RawCell.Error("#REF!") }, new ClientCells { Site = RawCell.Error("#VALUE!") }));

        Assert.Equal(["I4 error-cell", "A5 error-cell", "B6 error-cell"], reading.Flatten());
        Assert.Equal("#N/A", reading.Findings[0].CellText);
        Assert.Single(reading.Workbook!.Clients!);
    }

    [Fact]
    public void The_same_day_is_read_from_both_date_systems()
    {
        var day = new DateOnly(2021, 1, 2);
        var of1900 = A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Referral date").Row("C-001", "SYN-A1", day);
        var of1904 = A.Workbook().With1904Dates().Sheet("Clients").Row("Client ID", "Site", "Referral date").Row("C-001", "SYN-A1", day);

        Assert.Equal(day, Reading.Of(of1900).Workbook!.Clients![0].ReferralDate);
        Assert.Equal(day, Reading.Of(of1904).Workbook!.Clients![0].ReferralDate);
    }

    [Theory]
    [InlineData(60.0, "date-impossible")]
    [InlineData(0.0, "date-impossible")]
    [InlineData(-1.0, "date-impossible")]
    [InlineData(9999999.0, "date-impossible")]
    [InlineData(45043.5, "date-with-time")]
    [InlineData(30000.0, "date-before-2000")]
    public void Odd_serials_are_faults_or_remarks_by_whether_the_day_is_certain(double serial, string code)
    {
        var reading = Reading.Of(ClientCells.Sheet(new ClientCells { Referral = RawCell.Serial(serial) }));

        Assert.Equal([$"E4 {code}"], reading.Flatten());
    }

    [Fact]
    public void A_plain_number_is_no_date_and_true_is_no_date()
    {
        var reading = Reading.Of(ClientCells.Sheet(new ClientCells { Referral = 45043, Profile = true }));

        Assert.Equal(["E4 date-unreadable", "H4 date-unreadable"], reading.Flatten());
    }

    [Fact]
    public void What_a_formula_gave_is_used_and_a_formula_that_gave_no_text_is_blank()
    {
        var gaveNothing = new RawCell(" t=\"str\"", "<f>\"\"</f><v></v>");
        var reading = Reading.Of(ClientCells.Sheet(new ClientCells { Age = RawCell.Formula(34), DischargeReason = gaveNothing }));

        Assert.Equal(["K4 formula-value-used"], reading.Flatten());
        Assert.Equal(("25-34", null), (reading.Workbook!.Clients![0].AgeBand, reading.Workbook.Clients[0].DischargeReason));
    }

    [Fact]
    public void In_work_at_referral_is_what_the_flag_says_else_what_the_code_says()
    {
        var reading = Reading.Of(ClientCells.Sheet(
            new ClientCells { Employed = null, Status = "01" }, new ClientCells { Employed = null, Status = 2 }, new ClientCells { Employed = null, Status = "zz" },
            new ClientCells { Employed = "yes", Status = null }));

        Assert.Equal([true, false, null, true], reading.Workbook!.Clients!.Select(client => client.EmployedAtReferral));
        Assert.Equal(["01", "02", "ZZ", null], reading.Workbook.Clients!.Select(client => client.EmploymentStatusAtReferral));
    }

    [Fact]
    public void Blank_is_not_reported_and_nought_is_none()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Outcomes").Row("Month", "Site", "Referrals", "Engagements", "Sustained 13 weeks <16h", "Sustained 13 weeks >=16h")
            .Row("2022-05", "SYN-A1", 0, null, 1, 2));

        var row = Assert.Single(reading.Workbook!.Outcomes!);
        Assert.Equal((0, null, 1, 2), (row.Referrals, row.Engagements, row.Sustained13WeeksUnder16Hours, row.Sustained13Weeks16HoursOrMore));
        Assert.Equal((new DateOnly(2022, 5, 1), new DateOnly(2022, 5, 31)), (row.PeriodStart, row.PeriodEnd));
    }

    [Fact]
    public void Bands_of_hours_stand_for_themselves()
    {
        var reading = Reading.Of(ClientCells.Sheet(new ClientCells().WithJob() with { Hours = "<16" }));

        var hours = Assert.Single(reading.Workbook!.Jobs!).Hours;
        Assert.Equal((null, HoursBand.Under16), (hours?.Number, hours?.Band));
    }

    [Fact]
    public void A_whole_fidelity_review_is_read_from_a_row_of_items_and_from_rows_of_items()
    {
        var day = new DateOnly(2022, 5, 3);
        var wide = A.Workbook().Sheet("Review")
            .Row(["Site", "Review date", "Kind", .. Enumerable.Range(1, 25).Select(item => (object)$"Item {item}")])
            .Row(["SYN-A1", day, "independent", .. Enumerable.Repeat<object>(4, 25)]);
        var longForm = A.Workbook().Sheet("Review").Row("Site", "Review date", "Kind", "Item number", "Score");
        foreach (var item in Enumerable.Range(1, 25)) longForm.Row("SYN-A1", day, "Independent", item, 4);

        var one = Assert.Single(Reading.Of(wide).Workbook!.FidelityReviews!);
        var other = Assert.Single(Reading.Of(longForm).Workbook!.FidelityReviews!);
        Assert.Equal(one.Items, other.Items);
        Assert.Equal((25, "IPS-25"), (one.Items.Count, one.Scale));
    }
}
