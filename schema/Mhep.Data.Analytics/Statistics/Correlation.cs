using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>How far two numbers of the same things go together, from -1 to 1, with Fisher's interval (z = atanh r, 1921).</summary>
internal static class Correlation
{
    /// <summary>By how much the variance of Spearman's z passes that of Pearson's (Fieller, Hartley and Pearson 1957).</summary>
    private const double FiellersFactor = 1.06;

    /// <summary>Pearson's product-moment correlation; null where all of either are equal.</summary>
    /// <param name="pairs">Two or more.</param>
    public static double? Pearson(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var (together, ofX, ofY) = (0d, 0d, 0d);
        foreach (var (x, y) in pairs)
        {
            together += (x - meanX) * (y - meanY);
            ofX += (x - meanX) * (x - meanX);
            ofY += (y - meanY) * (y - meanY);
        }

        return ofX > 0 && ofY > 0 ? Math.Clamp(together / Math.Sqrt(ofX * ofY), -1, 1) : null;
    }

    /// <summary>Spearman's rank correlation: Pearson's of the ranks, equals sharing the mean of theirs.</summary>
    /// <param name="pairs">Two or more.</param>
    public static double? Spearman(IReadOnlyList<(double X, double Y)> pairs) =>
        Pearson([.. Ranks([.. pairs.Select(pair => pair.X)]).Zip(Ranks([.. pairs.Select(pair => pair.Y)]))]);

    /// <summary>95% interval of Pearson's; null of 1 and -1, where it says nothing, and of fewer than 4 pairs.</summary>
    public static Interval? IntervalOfPearson(double coefficient, int pairs) => FisherInterval(coefficient, pairs, variance: 1);

    /// <summary>95% interval of Spearman's; null of 1 and -1, where it says nothing, and of fewer than 4 pairs.</summary>
    public static Interval? IntervalOfSpearman(double coefficient, int pairs) => FisherInterval(coefficient, pairs, FiellersFactor);

    private static Interval? FisherInterval(double coefficient, int pairs, double variance)
    {
        const double Whole = 1 - 1e-12;
        if (pairs < 4 || Math.Abs(coefficient) > Whole) return null;
        var reach = StandardNormal.Z95 * Math.Sqrt(variance / (pairs - 3));
        return new Interval { Lower = Rounded(Math.Tanh(Math.Atanh(coefficient) - reach)), Upper = Rounded(Math.Tanh(Math.Atanh(coefficient) + reach)) };
    }

    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            ranks[i] = values.Count(value => value < values[i]) + ((values.Count(value => value.Equals(values[i])) + 1) / 2d);
        return ranks;
    }

    private static decimal Rounded(double value) => Ratio.RoundedTo6Places((decimal)value);
}
