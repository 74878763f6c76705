using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>Wilson's score interval of a share, which is sound for few people and for shares of 0 and 1 (Wilson 1927).</summary>
internal static class Wilson
{
    private const double Z = StandardNormal.Z95;

    /// <summary>The 95% interval: (2x + z² ± z√(z² + 4x(1 - x/n))) / (2(n + z²)).</summary>
    /// <param name="x">How many of them, 0 to n.</param>
    /// <param name="n">Of how many, above 0.</param>
    public static Interval Of(decimal x, decimal n)
    {
        var count = (double)x;
        var total = (double)n;
        var middle = (2 * count) + (Z * Z);
        var reach = Z * Math.Sqrt((Z * Z) + (4 * count * (1 - (count / total))));
        var under = 2 * (total + (Z * Z));
        return new Interval { Lower = Share((middle - reach) / under), Upper = Share((middle + reach) / under) };
    }

    private static decimal Share(double value) => Ratio.RoundedTo6Places((decimal)Math.Clamp(value, 0, 1));
}
