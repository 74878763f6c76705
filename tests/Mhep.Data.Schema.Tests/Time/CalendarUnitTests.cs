using Mhep.Data.Schema.Time;

namespace Mhep.Data.Schema.Tests.Time;

public sealed class CalendarUnitTests
{
    [Theory]
    [InlineData("2023-04", "2023-04-01", "2023-04-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-12", "2023-12-01", "2023-12-31")]
    [InlineData("0001-01", "0001-01-01", "0001-01-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_month_is_read_and_written_alike_and_knows_its_days(string text, string first, string last)
    {
        var month = ReportingMonth.Parse(text);

        Assert.Equal(text, month.ToString());
        Assert.Equal($"{first}..{last}", month.Days.ToString());
        Assert.Equal(month, ReportingMonth.Containing(month.Last));
    }

    [Theory]
    [InlineData("2023-24-Q1", "2023-04-01", "2023-06-30")]
    [InlineData("2023-24-Q3", "2023-10-01", "2023-12-31")]
    [InlineData("2023-24-Q4", "2024-01-01", "2024-03-31")]
    [InlineData("1999-00-Q4", "2000-01-01", "2000-03-31")]
    [InlineData("9999-00-Q3", "9999-10-01", "9999-12-31")]
    public void A_quarter_is_one_of_the_financial_year(string text, string first, string last)
    {
        var quarter = FinancialQuarter.Parse(text);

        Assert.Equal(text, quarter.ToString());
        Assert.Equal($"{first}..{last}", quarter.Days.ToString());
        Assert.Equal(quarter, FinancialQuarter.Containing(quarter.First));
        Assert.Equal(quarter, FinancialQuarter.Containing(quarter.Last));
        Assert.Equal(text[..7], quarter.FinancialYear.ToString());
        Assert.Equal(text[9] - '0', quarter.Number);
    }

    [Theory]
    [InlineData("2023-24", "2023-04-01", "2024-03-31")]
    [InlineData("1999-00", "1999-04-01", "2000-03-31")]
    [InlineData("9999-00", "9999-04-01", "9999-12-31")]
    public void A_financial_year_begins_in_April(string text, string first, string last)
    {
        var year = FinancialYear.Parse(text);

        Assert.Equal(text, year.ToString());
        Assert.Equal($"{first}..{last}", year.Days.ToString());
        Assert.Equal(year, FinancialYear.Containing(year.First));
        Assert.Equal(year, FinancialYear.Containing(year.Last));
    }

    [Fact]
    public void The_31st_of_March_and_the_1st_of_April_lie_in_different_years_and_quarters()
    {
        var last = new DateOnly(2023, 3, 31);

        Assert.Equal("2022-23", FinancialYear.Containing(last).ToString());
        Assert.Equal("2022-23-Q4", FinancialQuarter.Containing(last).ToString());
        Assert.Equal("2023-24", FinancialYear.Containing(last.AddDays(1)).ToString());
        Assert.Equal("2023-24-Q1", FinancialQuarter.Containing(last.AddDays(1)).ToString());
    }

    [Theory]
    [InlineData("2023-4")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("202304")]
    [InlineData(" 2023-04")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_month_is_not_read_as_one(string? text)
    {
        Assert.False(ReportingMonth.TryParse(text, out _));
    }

    [Theory]
    [InlineData("2023-25")]
    [InlineData("2023")]
    [InlineData("2023-2024")]
    [InlineData("+023-24")]
    [InlineData("0000-01")]
    [InlineData(null)]
    public void What_is_no_financial_year_is_not_read_as_one(string? text)
    {
        Assert.False(FinancialYear.TryParse(text, out _));
        Assert.False(FinancialQuarter.TryParse(text + "-Q1", out _));
    }

    [Theory]
    [InlineData("2023-24-Q0")]
    [InlineData("2023-24-Q5")]
    [InlineData("2023-24-q1")]
    [InlineData("2023-24Q1")]
    [InlineData("2023-Q1")]
    [InlineData("9999-00-Q4")]
    public void What_is_no_quarter_is_not_read_as_one(string text)
    {
        Assert.False(FinancialQuarter.TryParse(text, out _));
        Assert.Throws<FormatException>(() => FinancialQuarter.Parse(text));
    }

    [Fact]
    public void Units_compare_by_time()
    {
        Assert.True(ReportingMonth.Parse("2023-12") < ReportingMonth.Parse("2024-01"));
        Assert.True(FinancialQuarter.Parse("2023-24-Q4") > FinancialQuarter.Parse("2023-24-Q1"));
        Assert.True(FinancialYear.Parse("2023-24") >= FinancialYear.Parse("2023-24"));
        Assert.True(FinancialYear.Parse("2022-23") <= FinancialYear.Parse("2023-24"));
    }

    [Fact]
    public void Default_values_are_units_like_any_other()
    {
        Assert.Equal("0001-01", default(ReportingMonth).ToString());
        Assert.Equal("0001-01-01..0001-03-31", default(FinancialQuarter).Days.ToString());
        Assert.Equal("0001-01-01..0001-03-31", default(FinancialYear).Days.ToString());
        Assert.Equal("0000-01-Q4", default(FinancialQuarter).ToString());
    }
}
