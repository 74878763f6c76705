using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Statistics;

/// <summary>Funnel limits against their check values, and the exact ones against sums over all counts.</summary>
public sealed class FunnelBoundsTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(301, 40)];

    [Theory]
    [InlineData(10, 0.0964, 0.7036)]
    [InlineData(20, 0.1853, 0.6147)]
    [InlineData(40, 0.2482, 0.5518)]
    [InlineData(100, 0.3040, 0.4960)]
    public void Normal_limits_at_95_percent_equal_their_check_values(int n, double lower, double upper)
    {
        var bounds = FunnelBounds.Normal(0.4, n);

        Assert.Equal((lower, upper), (Math.Round(bounds.Lower95, 4), Math.Round(bounds.Upper95, 4)));
    }

    [Fact]
    public void Normal_limits_at_998_permille_equal_their_check_values()
    {
        var bounds = FunnelBounds.Normal(0.4, 20);

        Assert.Equal((0.0615, 0.7385), (Math.Round(bounds.Lower998, 4), Math.Round(bounds.Upper998, 4)));
    }

    [Fact]
    public void Normal_limits_are_those_of_solving_Wilson_s_interval_for_the_share()
    {
        foreach (var n in (ReadOnlySpan<int>)[20, 40, 100, 1000])
        {
            var bounds = FunnelBounds.Normal(0.4, n);

            // The share whose interval just reaches the centre is the limit: the inverse that PHE publishes.
            Assert.Equal(0.4, (double)Wilson.Of((decimal)bounds.Lower95 * n, n).Upper, 5);
            Assert.Equal(0.4, (double)Wilson.Of((decimal)bounds.Upper95 * n, n).Lower, 5);
        }
    }

    [Theory]
    [InlineData(0.4, 12, FunnelMethod.ExactBinomial)]
    [InlineData(0.4, 13, FunnelMethod.Normal)]
    [InlineData(0.9, 49, FunnelMethod.ExactBinomial)]
    [InlineData(0.9, 51, FunnelMethod.Normal)]
    [InlineData(0, 1000, FunnelMethod.ExactBinomial)]
    public void Limits_are_exact_where_fewer_than_five_are_expected_on_a_side(double centre, int n, FunnelMethod method)
    {
        Assert.Equal(method, FunnelBounds.For(centre, n).Method);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_count_is_beyond_an_exact_limit_just_when_it_or_a_further_one_has_less_than_the_tail_s_chance(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var n = 1 + draw.Upto(60);
        var share = draw.Upto(100) / 100d;
        var chances = Enumerable.Range(0, n + 1).Select(k => Ways(n, k) * Math.Pow(share, k) * Math.Pow(1 - share, n - k)).ToList();
        var bounds = FunnelBounds.Exact(share, n);
        for (var k = 0; k <= n; k++)
        {
            var orFewer = chances.Take(k + 1).Sum();
            var orMore = chances.Skip(k).Sum();
            var value = (double)k / n;
            Assert.Equal(orFewer < 0.025, value < bounds.Lower95 - 1e-12);
            Assert.Equal(orMore < 0.025, value > bounds.Upper95 + 1e-12);
            Assert.Equal(orFewer < 0.001, value < bounds.Lower998 - 1e-12);
            Assert.Equal(orMore < 0.001, value > bounds.Upper998 + 1e-12);
        }
    }

    [Fact]
    public void Exact_limits_lie_on_a_line_between_two_counts()
    {
        // By exact fractions: C(10,k) 0.4^k 0.6^(10-k).
        var bounds = FunnelBounds.Exact(0.4, 10);

        Assert.Equal((0.047018, 0.770082), (Math.Round(bounds.Lower95, 6), Math.Round(bounds.Upper95, 6)));
        Assert.Equal((0, 0.943088), (Math.Round(bounds.Lower998, 6), Math.Round(bounds.Upper998, 6)));
    }

    [Fact]
    public void Exact_and_normal_limits_meet_where_units_are_large()
    {
        var exact = FunnelBounds.Exact(0.3, 20_000);
        var normal = FunnelBounds.Normal(0.3, 20_000);

        Assert.Equal(normal.Lower95, exact.Lower95, 3);
        Assert.Equal(normal.Upper998, exact.Upper998, 3);
    }

    /// <summary>By Pascal's rule, multiplied out.</summary>
    private static double Ways(int n, int k) => Enumerable.Range(1, k).Aggregate(1d, (ways, i) => ways * (n - k + i) / i);
}
