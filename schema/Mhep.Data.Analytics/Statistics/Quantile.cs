namespace Mhep.Data.Analytics.Statistics;

/// <summary>
/// Quartiles as R (type 7), Excel (QUARTILE.INC) and NumPy give them: at the place 1 + (n - 1)p among the ordered numbers, on the straight
/// line between the two next to it.
/// </summary>
internal static class Quantile
{
    /// <summary>The number below which a share of all lies.</summary>
    /// <param name="ordered">One or more, the smallest first.</param>
    /// <param name="share">0 to 1: 0.25 for the lower quartile.</param>
    public static decimal Of(IReadOnlyList<decimal> ordered, decimal share)
    {
        var place = (ordered.Count - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + ((place - below) * (ordered[above] - ordered[below]));
    }
}
