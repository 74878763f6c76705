using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Periods;

public sealed class CalendarPeriodsTests
{
    [Fact]
    public void A_financial_year_has_its_twelve_months_from_April()
    {
        var labels = Labels("2023-04-01", "2024-03-31", Grain.Month);

        Assert.Equal(12, labels.Count);
        Assert.Equal("2023-04", labels[0]);
        Assert.Equal("2024-03", labels[^1]);
    }

    [Fact]
    public void An_edge_bucket_is_cut_to_the_period_and_labelled_with_its_days()
    {
        Assert.Equal(
            ["2023-02-15..2023-03-31", "2023-24-Q1", "2023-07-01..2023-08-02"],
            Labels("2023-02-15", "2023-08-02", Grain.Quarter));
        Assert.Equal(["2023-06-01..2023-06-30", "2023-24-Q2"], Labels("2023-06-01", "2023-09-30", Grain.Quarter));
    }

    [Theory]
    [InlineData("2023-04-01", "2023-04-30", "2023-04")]
    [InlineData("2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2024-01-01", "2024-03-31", "2023-24-Q4")]
    [InlineData("2023-04-01", "2024-03-31", "2023-24")]
    [InlineData("2023-04-01", "2023-04-29", "2023-04-01..2023-04-29")]
    [InlineData("2016-01-01", "2019-03-31", "2016-01-01..2019-03-31")]
    [InlineData("2023-05-01", "2023-07-31", "2023-05-01..2023-07-31")]
    public void A_range_that_is_a_month_quarter_or_year_gets_that_label(string from, string to, string label)
    {
        Assert.Equal([label], Labels(from, to, Grain.WholePeriod));
    }

    [Theory]
    [InlineData("2023-04-01", "2023-04-30", Grain.Quarter)]
    [InlineData("2023-04-01", "2023-04-30", Grain.FinancialYear)]
    [InlineData("2023-04-01", "2023-06-30", Grain.FinancialYear)]
    [InlineData("2023-04-10", "2023-04-20", Grain.Month)]
    [InlineData("2023-03-20", "2023-04-10", Grain.FinancialYear)]
    public void A_grain_coarser_than_the_period_is_refused_with_its_own_code(string from, string to, Grain grain)
    {
        var refused = Assert.Throws<MeasureRequestException>(() => CalendarPeriods.RequireGrainWithin(Days.Range(from, to), grain));

        Assert.Equal("GRAIN_COARSER_THAN_PERIOD", refused.Code);
        Assert.Contains("finer grain", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-04-01", "2023-04-30", Grain.Month)]
    [InlineData("2023-04-01", "2023-06-30", Grain.Quarter)]
    [InlineData("2023-01-20", "2023-02-18", Grain.Month)]
    [InlineData("2023-04-10", "2023-04-10", Grain.WholePeriod)]
    [InlineData("2023-04-01", "2024-03-31", Grain.FinancialYear)]
    public void A_grain_as_long_as_the_period_or_finer_is_allowed(string from, string to, Grain grain)
    {
        CalendarPeriods.RequireGrainWithin(Days.Range(from, to), grain);
    }

    [Theory]
    [InlineData(Grain.Month)]
    [InlineData(Grain.Quarter)]
    [InlineData(Grain.FinancialYear)]
    [InlineData(Grain.WholePeriod)]
    public void Buckets_follow_each_other_without_gap_and_their_number_is_known_beforehand(Grain grain)
    {
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[
            ("2023-04-01", "2024-03-31"), ("2023-03-31", "2023-04-01"), ("2019-12-31", "2024-02-29"), ("2020-02-29", "2020-02-29"), ("2022-01-01", "2025-12-31")])
        {
            var days = Days.Range(from, to);
            var periods = CalendarPeriods.Cut(days, grain);

            Assert.Equal(CalendarPeriods.Count(days, grain), periods.Count);
            Assert.Equal(days.Start, periods[0].Start);
            Assert.Equal(days.End, periods[^1].End);
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.End.AddDays(1), pair.Second.Start));
            Assert.All(periods, period => Assert.Equal(grain, period.Grain));
        }
    }

    [Fact]
    public void The_whole_calendar_can_be_asked_for()
    {
        var days = DateRange.Between(DateOnly.MinValue, DateOnly.MaxValue);

        Assert.Equal(119_988, CalendarPeriods.Cut(days, Grain.Month).Count);
        Assert.Equal(10_000, CalendarPeriods.Cut(days, Grain.FinancialYear).Count);
    }

    [Fact]
    public void A_range_that_ends_before_it_starts_is_refused_with_its_own_code()
    {
        var refused = Assert.Throws<MeasureRequestException>(() => PeriodRequest.Range(new DateOnly(2023, 4, 2), new DateOnly(2023, 4, 1)));

        Assert.Equal("PERIOD_ENDS_BEFORE_IT_STARTS", refused.Code);
    }

    private static List<string> Labels(string from, string to, Grain grain) =>
        [.. CalendarPeriods.Cut(Days.Range(from, to), grain).Select(period => period.Label)];
}
