using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Tests.Statistics;

/// <summary>Intervals of counts and places of quartiles.</summary>
public sealed class IntervalTests
{
    [Theory]
    [InlineData(1, 0.013, 5.564)]
    [InlineData(10, 4.787, 18.391)]
    [InlineData(100, 81.362, 121.628)]
    public void Byar_s_interval_is_its_formula(int x, double lower, double upper)
    {
        var interval = Byar.Of(x);

        Assert.Equal(((decimal)lower, (decimal)upper), (Math.Round(interval.Lower, 3), Math.Round(interval.Upper, 3)));
    }

    [Fact]
    public void Byar_s_interval_of_nothing_begins_at_nought_and_is_divided_like_the_count()
    {
        Assert.Equal(0, Byar.Of(0).Lower);
        Assert.Equal(Math.Round(Byar.Of(9).Upper / 3, 5), Math.Round(Byar.Of(9, per: 3).Upper, 5));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(14)]
    [InlineData(60)]
    public void Byar_s_interval_is_close_to_the_exact_one_of_Poisson(int x)
    {
        var interval = Byar.Of(x);

        // The mean from which x or more, and x or fewer, have a chance of 1 in 40.
        Assert.InRange((double)interval.Lower, Search(mean => 1 - ChanceUpTo(x - 1, mean) < 0.025) - 0.05, Search(mean => 1 - ChanceUpTo(x - 1, mean) < 0.025) + 0.05);
        Assert.InRange((double)interval.Upper, Search(mean => ChanceUpTo(x, mean) > 0.025) - 0.05, Search(mean => ChanceUpTo(x, mean) > 0.025) + 0.05);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("0.25", 1.75)]
    [InlineData("0.5", 2.5)]
    [InlineData("0.75", 3.25)]
    [InlineData("1", 4)]
    public void Quartiles_of_1_to_4_are_R_s(string share, double expected)
    {
        Assert.Equal((decimal)expected, Quantile.Of([1, 2, 3, 4], decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Quartiles_of_one_number_are_the_number_and_others_are_as_Excel_gives_them()
    {
        Assert.Equal(7, Quantile.Of([7], 0.75m));
        Assert.Equal(29, Quantile.Of([15, 20, 35, 40, 50], 0.4m));
        Assert.Equal((3.5m, 7.5m, 8), (Quantile.Of([1, 2, 4, 7, 8, 9], 0.25m) + 1, Quantile.Of([1, 2, 4, 7, 8, 9], 0.75m) - 0.25m, Quantile.Of([1, 2, 4, 7, 8, 9], 0.8m)));
    }

    private static double Search(Func<double, bool> isTooSmall)
    {
        var (low, high) = (0d, 500d);
        for (var i = 0; i < 100; i++)
        {
            if (isTooSmall((low + high) / 2)) low = (low + high) / 2;
            else high = (low + high) / 2;
        }

        return low;
    }

    private static double ChanceUpTo(int x, double mean)
    {
        var (chance, sum) = (Math.Exp(-mean), 0d);
        for (var k = 0; k <= x; k++)
        {
            sum += chance;
            chance *= mean / (k + 1);
        }

        return sum;
    }
}
