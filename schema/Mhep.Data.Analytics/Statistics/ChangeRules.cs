namespace Mhep.Data.Analytics.Statistics;

/// <summary>Finds the points of a chart that chance alone does not explain.</summary>
internal static class ChangeRules
{
    private const int InARow = 7;
    private const int Neighbours = 3;
    private const int NearOfNeighbours = 2;

    /// <summary>For each value the first rule that holds, in the order outside, trend, two of three, one side; null where none does.</summary>
    /// <param name="values">In order of time; null: a period that is not part of the chart. It ends every run.</param>
    /// <param name="limits">The chart's lines.</param>
    public static ChangeSignal?[] Of(IReadOnlyList<decimal?> values, XmrLimits limits)
    {
        values = [.. values.Select(value => value is { } known ? XmrLimits.Rounded(known) : (decimal?)null)];
        var signals = new ChangeSignal?[values.Count];

        // The order of precedence: what was marked first stays.
        Mark(signals, ChangeRule.OutsideLimits, Outside(values, limits));
        Mark(signals, ChangeRule.Trend, Trends(values));
        Mark(signals, ChangeRule.TwoOfThreeNearLimit, TwoOfThree(values, limits));
        Mark(signals, ChangeRule.OneSide, OneSide(values, limits));
        return signals;
    }

    private static void Mark(ChangeSignal?[] signals, ChangeRule rule, IEnumerable<(int Place, bool IsUp)> found)
    {
        foreach (var (place, isUp) in found) signals[place] ??= new ChangeSignal(rule, isUp);
    }

    private static IEnumerable<(int Place, bool IsUp)> Outside(IReadOnlyList<decimal?> values, XmrLimits limits) =>
        Enumerable.Range(0, values.Count).Where(i => values[i] < limits.Lower || values[i] > limits.Upper).Select(i => (i, values[i] > limits.Upper));

    private static IEnumerable<(int Place, bool IsUp)> Trends(IReadOnlyList<decimal?> values) => Windows(values.Count, InARow)
        .Select(window => (window, Sum: window.Skip(1).Sum(i => values[i] is { } here && values[i - 1] is { } before ? Math.Sign(here - before) : 0)))
        .Where(found => Math.Abs(found.Sum) == InARow - 1).SelectMany(found => found.window.Select(i => (i, found.Sum > 0)));

    private static IEnumerable<(int Place, bool IsUp)> TwoOfThree(IReadOnlyList<decimal?> values, XmrLimits limits)
    {
        foreach (var window in Windows(values.Count, Neighbours).Where(window => window.All(i => values[i] is not null)))
        {
            var above = window.Where(i => values[i] > limits.UpperNear).ToList();
            var below = window.Where(i => values[i] < limits.LowerNear).ToList();
            if (above.Count >= NearOfNeighbours) foreach (var near in above) yield return (near, true);
            if (below.Count >= NearOfNeighbours) foreach (var near in below) yield return (near, false);
        }
    }

    private static IEnumerable<(int Place, bool IsUp)> OneSide(IReadOnlyList<decimal?> values, XmrLimits limits) => Windows(values.Count, InARow)
        .Select(window => (window, Sum: window.Sum(i => values[i] is { } value ? Math.Sign(value - limits.Centre) : 0)))
        .Where(found => Math.Abs(found.Sum) == InARow).SelectMany(found => found.window.Select(i => (i, found.Sum > 0)));

    private static IEnumerable<IReadOnlyList<int>> Windows(int count, int length) =>
        Enumerable.Range(0, Math.Max(0, count - length + 1)).Select(from => Enumerable.Range(from, length).ToList());
}
