using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.FactColumns;

/// <summary>Sets of days against sets of days kept one by one.</summary>
public sealed class DaySetTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateOnly Last = new(2023, 2, 28);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Union_difference_and_intersection_are_those_of_the_days(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        for (var i = 0; i < 50; i++)
        {
            var (one, oneDays) = Drawn(draw);
            var (other, otherDays) = Drawn(draw);
            var range = draw.Range(First, Last);

            Assert.Equal(oneDays.Union(otherDays).Order(), Each(one.And(other)));
            Assert.Equal(oneDays.Except(otherDays).Order(), Each(one.Without(other)));
            Assert.Equal(oneDays.Intersect(otherDays).Order(), Each(one.Within(other)));
            Assert.Equal(oneDays.Where(range.Contains).Order(), Each(one.Within(range)));
            Assert.Equal(oneDays.Any(range.Contains), one.Overlaps(range));
            Assert.Equal(PlainReturns.Each(range.Start, range.End).All(oneDays.Contains), one.Contains(range));
            Assert.Equal(oneDays.Contains(range.Start), one.Contains(range.Start));
            Assert.Equal(oneDays.Count, one.DayCount);
            Assert.Equal(oneDays.Count == 0 ? null : oneDays.Max(), one.Last);
        }
    }

    [Fact]
    public void Runs_that_touch_are_one()
    {
        var days = DaySet.Of([Days.Range("2023-02-01", "2023-02-28"), Days.Range("2023-01-01", "2023-01-31")]);

        Assert.Equal("2023-01-01..2023-02-28", Assert.Single(days.Runs.ToArray()).ToString());
    }

    private static (DaySet Set, HashSet<DateOnly> Days) Drawn(Draw draw)
    {
        var runs = Enumerable.Range(0, draw.Upto(4)).Select(_ => draw.Range(First, Last)).ToList();
        return (DaySet.Of(runs), [.. runs.SelectMany(run => PlainReturns.Each(run.Start, run.End))]);
    }

    private static List<DateOnly> Each(DaySet days)
    {
        var each = new List<DateOnly>();
        foreach (var run in days.Runs) each.AddRange(PlainReturns.Each(run.Start, run.End));
        return each;
    }
}
