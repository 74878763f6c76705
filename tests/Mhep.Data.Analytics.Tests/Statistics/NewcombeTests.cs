using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Tests.Statistics;

public sealed class NewcombeTests
{
    /// <summary>Newcombe 1998, table II, method 10: the eight pairs that he tries every method on.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void The_interval_of_a_difference_is_the_published_one(int x1, int n1, int x2, int n2, double lower, double upper)
    {
        var interval = Newcombe.Of(x1, n1, x2, n2);

        Assert.Equal(((decimal)lower, (decimal)upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void The_other_way_round_it_is_the_same_with_its_sign_turned()
    {
        var (one, other) = (Newcombe.Of(5, 56, 0, 29), Newcombe.Of(0, 29, 5, 56));

        Assert.Equal((one.Lower, one.Upper), (-other.Upper, -other.Lower));
    }

    /// <summary>Of true shares .3 and .5 with 40 and 60 people, all that can be seen, each with its chance: the interval holds the difference as often as it says.</summary>
    [Fact]
    public void It_holds_the_true_difference_about_95_times_of_100()
    {
        var held = 0d;
        for (var x1 = 0; x1 <= 40; x1++)
        {
            for (var x2 = 0; x2 <= 60; x2++)
            {
                var interval = Newcombe.Of(x1, 40, x2, 60);
                if (interval.Lower <= -0.2m && -0.2m <= interval.Upper) held += Chance(x1, 40, 0.3) * Chance(x2, 60, 0.5);
            }
        }

        Assert.InRange(held, 0.93, 0.97);
    }

    private static double Chance(int x, int n, double share)
    {
        var chance = Math.Pow(1 - share, n);
        for (var i = 1; i <= x; i++) chance *= (n - i + 1) * share / (i * (1 - share));
        return chance;
    }
}
