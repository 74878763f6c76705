using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>
/// Shares of few people drawn towards the share of all, the more so the fewer they are: beta-binomial, with the moments of Kleinman (1973).
/// </summary>
internal sealed class BetaBinomial
{
    // Kleinman's moments pass the variance that a share can have at all where units differ as much as they can; one person's worth of prior is kept then.
    private const double LeastWeight = 1;
    private const double Tail = 0.025;

    private BetaBinomial(double pooled, double between)
    {
        Pooled = pooled;
        Between = between;
        Weight = between > 0 ? Math.Max(LeastWeight, (pooled * (1 - pooled) / between) - 1) : null;
    }

    /// <summary>P: all units taken as one.</summary>
    public double Pooled { get; }

    /// <summary>τ²: the variance of the units' true shares; 0 where chance explains all differences.</summary>
    public double Between { get; }

    /// <summary>M: how many people the share of all counts for beside a unit's own; null where τ² is 0.</summary>
    public double? Weight { get; }

    /// <summary>From the units themselves.</summary>
    /// <param name="units">How many of how many, each above 0; one unit or more.</param>
    public static BetaBinomial Of(IReadOnlyList<(decimal X, decimal N)> units)
    {
        var people = (double)units.Sum(unit => unit.N);
        var pooled = (double)units.Sum(unit => unit.X) / people;
        var spread = units.Sum(unit => (double)unit.N * Math.Pow(((double)unit.X / (double)unit.N) - pooled, 2));
        var scale = people - (units.Sum(unit => Math.Pow((double)unit.N, 2)) / people) - (units.Count - 1);

        // Of units of one person each, nothing can be told apart from chance.
        return new BetaBinomial(pooled, scale <= 0 ? 0 : Math.Max(0, (spread - (pooled * (1 - pooled) * (units.Count - 1))) / scale));
    }

    /// <summary>A unit's share drawn towards that of all, and the 95% interval of the beta distribution around it; no interval where τ² is 0.</summary>
    /// <param name="x">How many, 0 to n.</param>
    /// <param name="n">Of how many.</param>
    public (decimal Share, Interval? Interval) Shrink(decimal x, decimal n)
    {
        if (Weight is not { } weight) return (Rounded(Pooled), null);
        var a = (double)x + (weight * Pooled);
        var b = (double)(n - x) + (weight * (1 - Pooled));
        var interval = new Interval { Lower = Rounded(BetaDistribution.Quantile(a, b, Tail)), Upper = Rounded(BetaDistribution.Quantile(a, b, 1 - Tail)) };
        return (Rounded(a / (a + b)), interval);
    }

    private static decimal Rounded(double share) => Ratio.RoundedTo6Places((decimal)share);
}
