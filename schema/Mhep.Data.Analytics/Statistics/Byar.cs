using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>Byar's interval of a count of events: close to the exact Poisson interval, also for few events.</summary>
internal static class Byar
{
    private const double Z = StandardNormal.Z95;

    /// <summary>
    /// The 95% interval: from x(1 - 1/9x - z/3√x)³, which is 0 of 0 events, to (x + 1)(1 - 1/9(x + 1) + z/3√(x + 1))³, each over
    /// <paramref name="per"/>.
    /// </summary>
    /// <param name="x">How many, not below 0.</param>
    /// <param name="per">What the count is divided by, above 0; 1 for the count itself.</param>
    public static Interval Of(decimal x, decimal per = 1)
    {
        var count = (double)x;
        var lower = count == 0 ? 0 : Bound(count, -1);
        return new Interval { Lower = Share(lower, per), Upper = Share(Bound(count + 1, 1), per) };
    }

    private static double Bound(double count, int side) => count * Math.Pow(1 - (1 / (9 * count)) + (side * Z / (3 * Math.Sqrt(count))), 3);

    private static decimal Share(double bound, decimal per) => Ratio.RoundedTo6Places((decimal)Math.Max(0, bound) / per);
}
