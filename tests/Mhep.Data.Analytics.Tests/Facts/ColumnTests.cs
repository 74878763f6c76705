using Mhep.Data.Analytics.Tests.SecondCalculation;

namespace Mhep.Data.Analytics.Tests.FactColumns;

/// <summary>Sorted columns against counting one by one.</summary>
public sealed class ColumnTests
{
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateOnly Last = new(2023, 3, 31);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_count_over_any_range_is_that_of_the_events_in_it(int seed)
    {
        var draw = new Draw(seed);
        var events = Enumerable.Range(0, 60).Select(_ => (Owner: draw.Upto(3), Day: draw.Day(First, Last))).ToList();
        var column = EventColumn.From(events.ConvertAll(item => EventColumn.Pack(item.Owner, item.Day)), owners: 5);
        for (var i = 0; i < 200; i++)
        {
            var range = draw.Range(First.AddDays(-5), Last.AddDays(5));
            var owner = draw.Upto(4);

            Assert.Equal(events.Count(item => item.Owner == owner && range.Contains(item.Day)), column.Count(owner, range));
            Assert.Equal(events.Count(item => range.Contains(item.Day)), column.CountAll(range));
        }
    }

    [Theory]
    [InlineData("2023-01-01", "2023-01-31")]
    [InlineData("2023-02-01", "2023-02-28")]
    [InlineData("2022-01-01", "2022-12-31")]
    [InlineData("2022-11-01", "2023-02-28")]
    [InlineData("2023-03-01", "2024-02-29")]
    [InlineData("2023-01-01", "2023-02-27")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void A_count_over_whole_months_is_that_of_the_events_in_them_too(string from, string to)
    {
        var draw = new Draw(4);
        var events = Enumerable.Range(0, 300).Select(_ => (Owner: draw.Upto(3), Day: draw.Day(First, Last))).ToList();
        var column = EventColumn.From(events.ConvertAll(item => EventColumn.Pack(item.Owner, item.Day)), owners: 4);

        Assert.Equal(events.Count(item => Days.Range(from, to).Contains(item.Day)), column.CountAll(Days.Range(from, to)));
    }

    [Fact]
    public void A_column_without_events_counts_none()
    {
        Assert.Equal(0, EventColumn.From([], owners: 1).CountAll(Days.Range("2023-01-01", "2023-12-31")));
    }

    [Fact]
    public void Stays_that_overlap_or_touch_are_one_and_a_person_is_there_until_the_day_before_leaving()
    {
        var stays = PersonStays.Merge([(7, 30, 40), (7, 10, 20), (7, 20, 25), (3, 5, PersonStays.Open), (7, 12, 15)]);

        Assert.Equal([3L, 7L], stays.People.ToArray());
        Assert.Equal([5, 10, 30], stays.From.ToArray());
        Assert.Equal([PersonStays.Open, 25, 40], stays.Until.ToArray());
        Assert.True(stays.IsThere(7, DateOnly.FromDayNumber(24)));
        Assert.False(stays.IsThere(7, DateOnly.FromDayNumber(25)));
        Assert.True(stays.IsThere(3, DateOnly.MaxValue));
        Assert.False(stays.IsThere(4, DateOnly.FromDayNumber(12)));
    }
}
