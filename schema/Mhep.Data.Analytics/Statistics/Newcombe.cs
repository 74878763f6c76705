using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>
/// The 95% interval of a difference of two shares of different people, from Wilson's limits of each: sound for few people and for shares of 0
/// and 1, where the usual one is not (Newcombe 1998, method 10, hybrid score).
/// </summary>
internal static class Newcombe
{
    /// <summary>The interval of x1/n1 - x2/n2, between -1 and 1, rounded to 6 places.</summary>
    /// <param name="x1">How many of the first.</param>
    /// <param name="n1">Of how many, above 0.</param>
    /// <param name="x2">How many of the second.</param>
    /// <param name="n2">Of how many, above 0.</param>
    public static Interval Of(decimal x1, decimal n1, decimal x2, decimal n2)
    {
        var (lower1, upper1) = Wilson.Limits((double)x1, (double)n1);
        var (lower2, upper2) = Wilson.Limits((double)x2, (double)n2);
        var share1 = (double)x1 / (double)n1;
        var share2 = (double)x2 / (double)n2;
        var difference = share1 - share2;
        return new Interval
        {
            Lower = Rounded(difference - Hypotenuse(share1 - lower1, upper2 - share2)),
            Upper = Rounded(difference + Hypotenuse(upper1 - share1, share2 - lower2)),
        };
    }

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));

    private static decimal Rounded(double value) => Ratio.RoundedTo6Places((decimal)Math.Clamp(value, -1, 1));
}
