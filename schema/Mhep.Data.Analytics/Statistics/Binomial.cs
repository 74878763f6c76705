namespace Mhep.Data.Analytics.Statistics;

/// <summary>How many of n succeed when each does so with the same chance.</summary>
internal static class Binomial
{
    /// <summary>The chance of exactly k of n.</summary>
    /// <param name="k">0 to n.</param>
    /// <param name="n">At least 1.</param>
    /// <param name="share">The chance of each, 0 to 1.</param>
    public static double Chance(int k, int n, double share)
    {
        if (share <= 0) return k == 0 ? 1 : 0;
        if (share >= 1) return k == n ? 1 : 0;
        var ways = Gamma.Log(n + 1d) - Gamma.Log(k + 1d) - Gamma.Log(n - k + 1d);
        return Math.Exp(ways + (k * Math.Log(share)) + ((n - k) * Math.Log(1 - share)));
    }

    /// <summary>
    /// The shares beyond which a unit lies exactly when a count as far out, or further, has less than the chance <paramref name="tail"/>.
    /// Between two counts the limit lies on a straight line, so that a funnel is drawn without steps (Spiegelhalter 2005, appendix); each
    /// side is worked out from its own tail, so that both keep to the rule.
    /// </summary>
    /// <param name="share">The centre, 0 to 1.</param>
    /// <param name="n">The unit's denominator, at least 1.</param>
    /// <param name="tail">The chance on either side: 0.025 for 95% limits.</param>
    public static (double Lower, double Upper) Limits(double share, int n, double tail)
    {
        if (share <= 0) return (0, 0);
        if (share > 0.5)
        {
            // Those who do not succeed are the fewer: counting them keeps the sums short.
            var (fewest, most) = Limits(1 - share, n, tail);
            return (1 - most, 1 - fewest);
        }

        double? lower = null;
        var below = 0d;
        for (var k = 0; ; k++)
        {
            var chance = Chance(k, n, share);
            var upTo = below + chance;
            if (lower is null && upTo >= tail) lower = Math.Max(0, (k - ((upTo - tail) / chance)) / n);

            // The last count with at least the chance on its side or further: the next one has less.
            if (k == n || 1 - upTo < tail) return (lower.GetValueOrDefault(), Math.Min(1, (k + ((1 - below - tail) / chance)) / n));
            below = upTo;
        }
    }
}
