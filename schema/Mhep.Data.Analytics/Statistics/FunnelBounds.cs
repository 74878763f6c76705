namespace Mhep.Data.Analytics.Statistics;

/// <summary>The limits of a funnel plot for units of one size, as shares from 0 to 1.</summary>
/// <param name="Method">How they were worked out.</param>
/// <param name="Lower95">Below it lies 1 of 40 by chance.</param>
/// <param name="Upper95">Above it lies 1 of 40 by chance.</param>
/// <param name="Lower998">Below it lies 1 of 1,000 by chance.</param>
/// <param name="Upper998">Above it lies 1 of 1,000 by chance.</param>
internal readonly record struct FunnelBounds(FunnelMethod Method, double Lower95, double Upper95, double Lower998, double Upper998)
{
    /// <summary>How many must be expected to succeed, and how many not to, for the normal limits to be near enough (Cochran's rule).</summary>
    public const double ExpectedForNormal = 5;

    private const double Tail95 = 0.025;
    private const double Tail998 = 0.001;

    /// <summary>The limits that suit the size: exact for small n, else normal.</summary>
    /// <param name="centre">All units taken as one, 0 to 1.</param>
    /// <param name="n">At least 1.</param>
    public static FunnelBounds For(double centre, int n) => Math.Min(centre, 1 - centre) * n < ExpectedForNormal ? Exact(centre, n) : Normal(centre, n);

    /// <summary>Centre ± z√(c(1 - c)/n), kept within 0 and 1.</summary>
    public static FunnelBounds Normal(double centre, int n)
    {
        var spread = Math.Sqrt(centre * (1 - centre) / n);
        return new FunnelBounds(
            FunnelMethod.Normal,
            Math.Max(0, centre - (StandardNormal.Z95 * spread)),
            Math.Min(1, centre + (StandardNormal.Z95 * spread)),
            Math.Max(0, centre - (StandardNormal.Z998 * spread)),
            Math.Min(1, centre + (StandardNormal.Z998 * spread)));
    }

    /// <summary>From sums of the binomial distribution.</summary>
    public static FunnelBounds Exact(double centre, int n)
    {
        var (lower95, upper95) = Binomial.Limits(centre, n, Tail95);
        var (lower998, upper998) = Binomial.Limits(centre, n, Tail998);
        return new FunnelBounds(FunnelMethod.ExactBinomial, lower95, upper95, lower998, upper998);
    }
}
