using Mhep.Data.Ingestion.Sheets.Values;

namespace Mhep.Data.Ingestion.Tests;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2023-04-27")]
    [InlineData("27/04/2023")]
    [InlineData("27/4/2023")]
    [InlineData("27-Apr-2023")]
    [InlineData("27 April 2023")]
    [InlineData("27 apr 2023")]
    [InlineData("27.04.2023")]
    [InlineData("27th April 2023")]
    [InlineData("27\u00A0April\u00A02023")]
    public void A_certain_day_is_read_however_it_is_written(string text)
    {
        var parsed = DateText.Parse(text);

        Assert.Equal(new DateOnly(2023, 4, 27), parsed.Value);
        Assert.Null(parsed.Finding);
    }

    [Fact]
    public void The_day_comes_before_the_month_always() =>
        Assert.Equal(new DateOnly(2023, 5, 4), DateText.Parse("04/05/2023").Value);

    [Theory]
    [InlineData("27/04/23", "date-two-digit-year")]
    [InlineData("27-Apr-23", "date-two-digit-year")]
    [InlineData("27/04/2023 14:30", "date-with-time")]
    [InlineData("2023-04-27 00:00:00", "date-with-time")]
    [InlineData("2023-04-27T09:15", "date-with-time")]
    [InlineData("27/04/2023 2:30 PM", "date-with-time")]
    [InlineData("27/04/1999", "date-before-2000")]
    public void A_certain_day_that_is_oddly_written_is_read_with_a_remark(string text, string code)
    {
        var parsed = DateText.Parse(text);

        Assert.NotNull(parsed.Value);
        Assert.Equal(code, parsed.Finding?.Code);
    }

    [Theory]
    [InlineData("04/27/2023", "date-month-first")]
    [InlineData("4-27-2023", "date-month-first")]
    [InlineData("27/04/85", "date-century-unknown")]
    [InlineData("2023-04-27T23:30:00Z", "date-with-zone")]
    [InlineData("2023-04-27T23:30:00+01:00", "date-with-zone")]
    [InlineData("31/02/2023", "date-unreadable")]
    [InlineData("2023-13-01", "date-unreadable")]
    [InlineData("29/02/2023", "date-unreadable")]
    [InlineData("last spring", "date-unreadable")]
    [InlineData("27/04", "date-unreadable")]
    [InlineData("20230427", "date-unreadable")]
    [InlineData("27/04/2023/1", "date-unreadable")]
    [InlineData("27//2023", "date-unreadable")]
    [InlineData("27/04/12023", "date-unreadable")]
    [InlineData("27/04/1899", "date-impossible")]
    [InlineData("27/04/2999", "date-impossible")]
    [InlineData("T:", "date-unreadable")]
    [InlineData(":", "date-unreadable")]
    public void A_day_that_would_have_to_be_guessed_is_a_fault(string text, string code)
    {
        var parsed = DateText.Parse(text);

        Assert.True(parsed.IsFault);
        Assert.Equal(code, parsed.Finding?.Code);
    }

    [Theory]
    [InlineData("2023-04")]
    [InlineData("04/2023")]
    [InlineData("April 2023")]
    [InlineData("Apr-2023")]
    [InlineData("2023-04-30")]
    [InlineData("15/04/2023")]
    public void A_month_is_its_first_day(string text) => Assert.Equal(new DateOnly(2023, 4, 1), MonthText.Parse(text).Value);

    [Theory]
    [InlineData("2023")]
    [InlineData("Q1 2023")]
    [InlineData("13/2023")]
    [InlineData("sometime 2023")]
    public void What_is_no_month_is_a_fault(string text) => Assert.True(MonthText.Parse(text).IsFault);
}
