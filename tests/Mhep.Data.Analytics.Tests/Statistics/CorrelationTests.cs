using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Statistics;

public sealed class CorrelationTests(ITestOutputHelper output)
{
    /// <summary>Anscombe 1973, the first of his four data sets.</summary>
    private static readonly (double, double)[] Anscombe =
        [(10, 8.04), (8, 6.95), (13, 7.58), (9, 8.81), (11, 8.33), (14, 9.96), (6, 7.24), (4, 4.26), (12, 10.84), (7, 4.82), (5, 5.68)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(701, 10)];

    [Fact]
    public void Both_coefficients_of_Anscombe_s_first_set_are_R_s()
    {
        Assert.Equal((0.816421, 0.818182), (Math.Round(Correlation.Pearson(Anscombe)!.Value, 6), Math.Round(Correlation.Spearman(Anscombe)!.Value, 6)));
    }

    [Theory]
    [InlineData(0.5, 28, 0.156028, 0.735818)]
    [InlineData(-0.3, 12, -0.745541, 0.330867)]
    public void Pearson_s_interval_is_Fisher_s(double coefficient, int pairs, double lower, double upper)
    {
        var interval = Correlation.IntervalOfPearson(coefficient, pairs)!;

        Assert.Equal(((decimal)lower, (decimal)upper), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void Spearman_s_interval_is_a_little_wider()
    {
        var interval = Correlation.IntervalOfSpearman(0.5, 28)!;

        Assert.Equal((0.144702m, 0.741087m), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void Where_all_are_equal_there_is_none_and_a_perfect_one_has_no_interval()
    {
        Assert.Null(Correlation.Pearson([(1, 1), (1, 2), (1, 3)]));
        Assert.Null(Correlation.Spearman([(1, 5), (2, 5), (3, 5)]));
        Assert.Equal(-1, Correlation.Spearman([(1, 9), (2, 4), (3, 1)]));
        Assert.Null(Correlation.IntervalOfSpearman(-1, 20));
        Assert.Null(Correlation.IntervalOfPearson(0.5, 3));
    }

    /// <summary>By sums of squares for Pearson's; for Spearman's by sorting, and by 1 - 6 Σd² / n(n² - 1) where no two are equal.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_coefficients_equal_a_second_calculation(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        List<(double X, double Y)> tied = [.. Enumerable.Range(0, 12).Select(_ => ((double)draw.Upto(6), (double)draw.Upto(6)))];
        List<(double X, double Y)> apart = [.. Enumerable.Range(0, 12).Select(i => (i + (draw.Upto(99) / 100d), ((i * 5) % 12) + (draw.Upto(99) / 100d)))];

        Assert.Equal(BySums(tied), Correlation.Pearson(tied)!.Value, 9);
        Assert.Equal(BySums([.. RanksBySorting(tied.ConvertAll(pair => pair.X)).Zip(RanksBySorting(tied.ConvertAll(pair => pair.Y)))]), Correlation.Spearman(tied)!.Value, 9);
        var squares = RanksBySorting(apart.ConvertAll(pair => pair.X)).Zip(RanksBySorting(apart.ConvertAll(pair => pair.Y)), (x, y) => (x - y) * (x - y)).Sum();
        Assert.Equal(1 - (6 * squares / (12 * 143)), Correlation.Spearman(apart)!.Value, 9);
    }

    private static double BySums(List<(double X, double Y)> pairs)
    {
        var n = pairs.Count;
        var (x, y) = (pairs.Sum(pair => pair.X), pairs.Sum(pair => pair.Y));
        var over = (n * pairs.Sum(pair => pair.X * pair.Y)) - (x * y);
        return over / Math.Sqrt(((n * pairs.Sum(pair => pair.X * pair.X)) - (x * x)) * ((n * pairs.Sum(pair => pair.Y * pair.Y)) - (y * y)));
    }

    private static List<double> RanksBySorting(List<double> values)
    {
        var sorted = values.Order().ToList();
        return values.ConvertAll(value => (sorted.IndexOf(value) + sorted.LastIndexOf(value)) / 2d + 1);
    }
}
