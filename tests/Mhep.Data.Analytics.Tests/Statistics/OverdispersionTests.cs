using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Statistics;

public sealed class OverdispersionTests(ITestOutputHelper output)
{
    /// <summary>bit-2020 Table 4.1: people starting a job of those engaged.</summary>
    private static readonly (decimal X, decimal N)[] Published = [(68, 156), (196, 566), (149, 535), (31, 142), (146, 527)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(401, 40)];

    [Fact]
    public void The_published_providers_differ_four_times_more_than_chance_explains()
    {
        var spread = Overdispersion.Of(Published);

        Assert.Equal((4.083531, 0.002843), (Math.Round(spread.Ratio, 6), Math.Round(spread.Between, 6)));
        Assert.Equal(0.193800, spread.Limit(590d / 1926, 156, -1.959964), 6);
        Assert.Equal(0.478244, spread.Limit(590d / 1926, 566, 3.090232), 6);
    }

    [Fact]
    public void Units_that_differ_less_than_chance_would_have_them_leave_the_limits_as_chance_draws_them()
    {
        var spread = Overdispersion.Of([(10, 40), (20, 80), (31, 120), (15, 60)]);

        Assert.True(spread.Ratio < 0.5);
        Assert.Equal(0, spread.Between);
        Assert.Equal(Math.Pow(Math.Sin((Math.PI / 6) - (1.959964 / 20)), 2), spread.Limit(0.25, 100, -1.959964), 12);
    }

    [Fact]
    public void Limits_stay_between_nought_and_one()
    {
        var spread = Overdispersion.Of(Published);

        Assert.Equal((0, 1), (spread.Limit(0.01, 2, -3), spread.Limit(0.99, 2, 3)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_calculation_written_apart_gives_the_same(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var units = Enumerable.Range(0, 2 + draw.Upto(30)).Select(_ => 1 + draw.Upto(300)).Select(n => (X: (decimal)draw.Upto(n), N: (decimal)n)).ToArray();
        var t = (double)units.Sum(unit => unit.X) / (double)units.Sum(unit => unit.N);
        var z = units.Select(unit => 2 * Math.Sqrt((double)unit.N) * (Math.Asin(Math.Sqrt((double)(unit.X / unit.N))) - Math.Asin(Math.Sqrt(t)))).ToArray();
        var sorted = z.Order().ToArray();
        var (low, high) = (AtPlace(sorted, 0.1), AtPlace(sorted, 0.9));
        double phi = 0, sum = 0, squares = 0;
        for (var i = 0; i < z.Length; i++)
        {
            var pulled = z[i] < low ? low : z[i] > high ? high : z[i];
            phi += pulled * pulled / z.Length;
            sum += 4 * (double)units[i].N;
            squares += 16 * (double)(units[i].N * units[i].N);
        }

        var tau = z.Length * phi < z.Length - 1 ? 0 : Math.Max(0, ((z.Length * phi) - z.Length + 1) / (sum - (squares / sum)));
        var spread = Overdispersion.Of(units);

        Assert.Equal(phi, spread.Ratio, 8);
        Assert.Equal(tau, spread.Between, 8);
    }

    private static double AtPlace(double[] sorted, double share)
    {
        var place = 1 + ((sorted.Length - 1) * share);
        var k = (int)place;
        return k >= sorted.Length ? sorted[^1] : sorted[k - 1] + ((place - k) * (sorted[k] - sorted[k - 1]));
    }
}
