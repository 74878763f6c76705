namespace Mhep.Data.Analytics.Statistics;

/// <summary>The beta distribution of a share that is not known, after some of some have succeeded.</summary>
internal static class BetaDistribution
{
    private const int Halvings = 100;
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;
    private const int MostTerms = 10_000;

    /// <summary>The share below which the unknown one lies with a chance, to about 12 places.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="chance">0 to 1.</param>
    public static double Quantile(double a, double b, double chance)
    {
        var (low, high) = (0d, 1d);
        for (var i = 0; i < Halvings && high - low > Precision; i++)
        {
            var middle = (low + high) / 2;
            if (UpTo(middle, a, b) < chance) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The chance that the unknown share is at most <paramref name="x"/>: the regularised incomplete beta function.</summary>
    public static double UpTo(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;

        // The continued fraction converges quickly on its own side of the mean; the other side is the mirror image.
        if (x > (a + 1) / (a + b + 2)) return 1 - UpTo(1 - x, b, a);
        var front = Math.Exp(
            Gamma.Log(a + b) - Gamma.Log(a) - Gamma.Log(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return front / a / ContinuedFraction(x, a, b);
    }

    /// <summary>Lentz's way to work out the fraction's value from the front.</summary>
    private static double ContinuedFraction(double x, double a, double b)
    {
        var (value, c, d) = (1d, 1d, 0d);
        for (var i = 1; i <= MostTerms; i++)
        {
            var m = i / 2;
            var term = i % 2 == 0
                ? m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)))
                : -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Kept(1 + (term * d));
            c = Kept(1 + (term / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision) break;
        }

        return value;
    }

    private static double Kept(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
