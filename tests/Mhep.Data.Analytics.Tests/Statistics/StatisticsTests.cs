using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Tests.Statistics;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(8, 20, "0.2188", "0.6134")]
    [InlineData(0, 12, "0", "0.2425")]
    [InlineData(5, 5, "0.5655", "1")]
    public void Wilson_s_interval_equals_its_check_values(int x, int n, string lower, string upper)
    {
        var interval = Wilson.Of(x, n);

        Assert.Equal((lower, upper), (Short(interval.Lower), Short(interval.Upper)));
    }

    [Fact]
    public void Kaplan_and_Meier_s_curve_equals_its_check_values()
    {
        // Days; + were only watched so long: 30 45 60+ 75 90+ 120 150+ 180+ 200 240+.
        TimeToJob[] times =
        [
            new(30, WaitEnd.Started), new(45, WaitEnd.Started), new(60, WaitEnd.StillWaiting), new(75, WaitEnd.Started), new(90, WaitEnd.StillWaiting), new(120, WaitEnd.Started), new(150, WaitEnd.StillWaiting), new(180, WaitEnd.StillWaiting), new(200, WaitEnd.Started), new(240, WaitEnd.StillWaiting),
        ];

        Assert.Equal(
            [(30, "0.9"), (45, "0.8"), (75, "0.6857"), (120, "0.5486"), (200, "0.2743")],
            KaplanMeier.Curve(times).Select(point => (point.Days, Short(point.Share))));
        Assert.Equal(200, KaplanMeier.Median(times.Reverse()));
    }

    [Fact]
    public void A_curve_that_falls_to_exactly_one_half_has_reached_its_median()
    {
        Assert.Equal(3, KaplanMeier.Median([new(1, WaitEnd.Started), new(2, WaitEnd.Started), new(3, WaitEnd.Started), new(9, WaitEnd.Started), new(9, WaitEnd.Started), new(9, WaitEnd.Started)]));
        Assert.Equal(5, KaplanMeier.Median([new(5, WaitEnd.Started), new(5, WaitEnd.StillWaiting)]));
        Assert.Null(KaplanMeier.Median([new(5, WaitEnd.Started), new(6, WaitEnd.StillWaiting), new(7, WaitEnd.StillWaiting)]));
        Assert.Null(KaplanMeier.Median([]));
    }

    [Fact]
    public void Ratios_are_compared_before_rounding()
    {
        var third = Ratio.Of(1, 3)!.Value;
        var almost = Ratio.Of(333_333, 1_000_000)!.Value;

        Assert.Equal(almost.Rounded, third.Rounded);
        Assert.True(third > almost);
        Assert.Equal(0, third.CompareTo(Ratio.Of(4, 12)!.Value));
        Assert.Null(Ratio.Of(1, 0));
        Assert.Equal(1.5m, Ratio.Of(3, 4)!.Value.Over(Ratio.Of(1, 2)!.Value)!.Value.Rounded);
        Assert.Null(third.Over(Ratio.Of(0, 5)!.Value));
    }

    private static string Short(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
