namespace Mhep.Data.Analytics.Statistics;

/// <summary>
/// How much more units differ than chance and their sizes explain: the additive random-effects model on the arcsine scale (Spiegelhalter
/// 2005), in which limits widen by what units differ for reasons that nobody measured.
/// </summary>
/// <param name="Ratio">φ, the mean of the squared winsorised z scores: about 1 where chance explains all.</param>
/// <param name="Between">τ², the variance between units on the arcsine scale; 0 where chance explains all.</param>
internal readonly record struct Overdispersion(double Ratio, double Between)
{
    /// <summary>The share of z scores pulled in at either end, so that a few extreme units do not hide themselves.</summary>
    private const decimal Winsorised = 0.1m;

    /// <summary>From the units themselves.</summary>
    /// <param name="units">How many of how many, each above 0; two or more units.</param>
    public static Overdispersion Of(IReadOnlyList<(decimal X, decimal N)> units)
    {
        var centre = Arcsine((double)(units.Sum(unit => unit.X) / units.Sum(unit => unit.N)));
        var scores = units.Select(unit => (decimal)((Arcsine((double)(unit.X / unit.N)) - centre) / Spread((double)unit.N))).ToList();
        var ordered = scores.Order().ToList();
        var (least, most) = (Quantile.Of(ordered, Winsorised), Quantile.Of(ordered, 1 - Winsorised));
        var ratio = scores.Average(score => Math.Pow((double)Math.Clamp(score, least, most), 2));
        var excess = (units.Count * ratio) - (units.Count - 1);
        if (excess < 0) return new Overdispersion(ratio, 0);
        var weights = units.Select(unit => 4 * (double)unit.N).ToList();
        var under = weights.Sum() - (weights.Sum(weight => weight * weight) / weights.Sum());
        return new Overdispersion(ratio, Math.Max(0, excess / under));
    }

    /// <summary>The share at z spreads from the centre, with the variance between units added to chance's own.</summary>
    /// <param name="centre">All units taken as one, 0 to 1.</param>
    /// <param name="n">The unit's denominator, above 0.</param>
    /// <param name="z">How many spreads; below 0 for a lower limit.</param>
    public double Limit(double centre, double n, double z)
    {
        var spread = Math.Sqrt(Math.Pow(Spread(n), 2) + Between);

        // Beyond a right angle the sine would turn back.
        var angle = Math.Clamp(Arcsine(centre) + (z * spread), 0, Math.PI / 2);
        return Math.Pow(Math.Sin(angle), 2);
    }

    private static double Arcsine(double share) => Math.Asin(Math.Sqrt(share));

    private static double Spread(double n) => 1 / (2 * Math.Sqrt(n));
}
