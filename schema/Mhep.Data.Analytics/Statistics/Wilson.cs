using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>Wilson's score interval of a share, which is sound for few people and for shares of 0 and 1 (Wilson 1927).</summary>
internal static class Wilson
{
    private const double Z = StandardNormal.Z95;

    /// <summary>The 95% interval, rounded to 6 places.</summary>
    /// <param name="x">How many of them, 0 to n.</param>
    /// <param name="n">Of how many, above 0.</param>
    public static Interval Of(decimal x, decimal n)
    {
        var (lower, upper) = Limits((double)x, (double)n);
        return new Interval { Lower = Rounded(lower), Upper = Rounded(upper) };
    }

    /// <summary>Its limits before rounding, within 0 and 1: (2x + z² ± z√(z² + 4x(1 - x/n))) / (2(n + z²)).</summary>
    /// <param name="x">How many of them, 0 to n.</param>
    /// <param name="n">Of how many, above 0.</param>
    public static (double Lower, double Upper) Limits(double x, double n)
    {
        var middle = (2 * x) + (Z * Z);
        var reach = Z * Math.Sqrt((Z * Z) + (4 * x * (1 - (x / n))));
        var under = 2 * (n + (Z * Z));
        return (Math.Clamp((middle - reach) / under, 0, 1), Math.Clamp((middle + reach) / under, 0, 1));
    }

    private static decimal Rounded(double limit) => Ratio.RoundedTo6Places((decimal)limit);
}
