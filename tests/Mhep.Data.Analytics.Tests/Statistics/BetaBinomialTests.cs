using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Statistics;

public sealed class BetaBinomialTests(ITestOutputHelper output)
{
    private static readonly (decimal X, decimal N)[] Specialists = [(4, 10), (9, 20), (2, 12), (7, 15), (12, 25), (3, 11), (6, 18), (1, 9)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(501, 25)];

    [Fact]
    public void Moments_and_shrunk_shares_equal_their_check_values()
    {
        var fit = BetaBinomial.Of(Specialists);

        Assert.Equal((0.3667, 0.001876), (Math.Round(fit.Pooled, 4), Math.Round(fit.Between, 6)));
        Assert.Equal(122.79, Math.Round(fit.Weight!.Value, 2));
        Assert.Equal((0.349m, 0.386m), (Math.Round(fit.Shrink(1, 9).Share, 3), Math.Round(fit.Shrink(12, 25).Share, 3)));
    }

    [Fact]
    public void Specialists_who_differ_no_more_than_chance_explains_have_no_variance_and_all_the_same_share()
    {
        var fit = BetaBinomial.Of([(4, 10), (8, 20), (5, 12)]);

        Assert.Equal((0, null), (fit.Between, fit.Weight));
        Assert.Equal((fit.Shrink(4, 10).Share, (Analytics.Measures.Interval?)null), (fit.Shrink(5, 12).Share, fit.Shrink(5, 12).Interval));
        Assert.Equal(Math.Round(17m / 42, 6), fit.Shrink(8, 20).Share);
    }

    [Fact]
    public void Specialists_who_differ_as_much_as_they_can_keep_their_own_shares_but_for_one_person()
    {
        var fit = BetaBinomial.Of([(0, 10), (10, 10)]);

        Assert.Equal(1, fit.Weight);
        Assert.Equal(Math.Round(0.5m / 11, 6), fit.Shrink(0, 10).Share);
    }

    [Fact]
    public void Of_one_person_each_nothing_is_told_apart_from_chance()
    {
        Assert.Equal(0, BetaBinomial.Of([(1, 1), (0, 1), (1, 1)]).Between);
        Assert.Equal(0, BetaBinomial.Of([(7, 20)]).Between);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Moments_written_apart_and_the_area_under_the_beta_density_give_the_same(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var units = Enumerable.Range(0, 2 + draw.Upto(12)).Select(_ => 5 + draw.Upto(40)).Select(n => (X: (decimal)draw.Upto(n), N: (decimal)n)).ToArray();
        double all = 0, successes = 0, squares = 0, s = 0;
        foreach (var (x, n) in units) (all, successes, squares) = (all + (double)n, successes + (double)x, squares + (double)(n * n));
        var p = successes / all;
        foreach (var (x, n) in units) s += (double)n * ((double)x / (double)n - p) * ((double)x / (double)n - p);
        var between = Math.Max(0, (s - (p * (1 - p) * (units.Length - 1))) / (all - (squares / all) - (units.Length - 1)));
        var fit = BetaBinomial.Of(units);

        Assert.Equal(between, fit.Between, 10);
        if (between == 0) return;
        var weight = Math.Max(1, (p * (1 - p) / between) - 1);
        var (first, of) = units[0];
        var (a, b) = ((double)first + (p * weight), (double)(of - first) + ((1 - p) * weight));
        var (share, interval) = fit.Shrink(first, of);

        Assert.InRange((double)share, (a / (a + b)) - 1e-6, (a / (a + b)) + 1e-6);
        Assert.Equal(0.025, AreaBelow((double)interval!.Lower, a, b), 4);
        Assert.Equal(0.975, AreaBelow((double)interval.Upper, a, b), 4);
    }

    /// <summary>The area under u^(a-1) (1-u)^(b-1), as a share of the whole: with u = sin²(angle) there is no pole at either end.</summary>
    private static double AreaBelow(double x, double a, double b)
    {
        var edge = Math.Asin(Math.Sqrt(x));
        return Area(0, edge) / (Area(0, edge) + Area(edge, Math.PI / 2));

        double Area(double from, double to)
        {
            const int Slices = 20_000;
            var width = (to - from) / Slices;
            var sum = 0d;
            for (var i = 0; i < Slices; i++)
            {
                var angle = from + ((i + 0.5) * width);
                sum += Math.Pow(Math.Sin(angle), (2 * a) - 1) * Math.Pow(Math.Cos(angle), (2 * b) - 1);
            }

            return sum * width;
        }
    }
}
