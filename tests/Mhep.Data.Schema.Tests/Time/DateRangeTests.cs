using Mhep.Data.Schema.Time;

namespace Mhep.Data.Schema.Tests.Time;

public sealed class DateRangeTests
{
    private static readonly DateRange April = ReportingMonth.Parse("2023-04").Days;

    [Fact]
    public void Both_ends_belong_to_a_range()
    {
        Assert.True(April.Contains(new DateOnly(2023, 4, 1)));
        Assert.True(April.Contains(new DateOnly(2023, 4, 30)));
        Assert.False(April.Contains(new DateOnly(2023, 5, 1)));
        Assert.Equal(30, April.DayCount);
    }

    [Fact]
    public void A_range_does_not_end_before_it_starts()
    {
        Assert.Throws<ArgumentException>(() => DateRange.Between(April.End, April.Start));
        Assert.Null(DateRange.OrNone(April.End, April.Start));
    }

    [Fact]
    public void Ranges_that_touch_on_one_day_have_that_day_in_common()
    {
        var later = DateRange.Between(April.End, April.End.AddDays(10));

        Assert.True(April.Overlaps(later));
        Assert.Equal(DateRange.Between(April.End, April.End), April.Intersect(later));
        Assert.Null(April.Intersect(DateRange.Between(April.End.AddDays(1), April.End.AddDays(2))));
    }

    [Fact]
    public void An_open_end_reaches_as_far_as_the_calendar()
    {
        Assert.Equal(DateRange.Between(DateOnly.MinValue, April.End), DateRange.OrNone(null, April.End));
        Assert.True(DateRange.OrNone(April.Start, null)!.Value.Contains(April));
    }
}
