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
    public static ChangeRule?[] Of(IReadOnlyList<decimal?> values, XmrLimits limits)
    {
        values = [.. values.Select(value => value is { } known ? XmrLimits.Rounded(known) : (decimal?)null)];
        var sides = values.Select(value => value is { } known ? Math.Sign(known - limits.Centre) : 0).ToArray();
        var rules = new ChangeRule?[values.Count];
        Mark(rules, OneSide(sides), ChangeRule.OneSide);
        Mark(rules, TwoOfThree(values, limits), ChangeRule.TwoOfThreeNearLimit);
        Mark(rules, Trends(values), ChangeRule.Trend);
        Mark(rules, Enumerable.Range(0, values.Count).Where(i => values[i] < limits.Lower || values[i] > limits.Upper), ChangeRule.OutsideLimits);
        return rules;
    }

    private static void Mark(ChangeRule?[] rules, IEnumerable<int> places, ChangeRule rule)
    {
        foreach (var place in places) rules[place] = rule;
    }

    private static IEnumerable<int> OneSide(int[] sides) =>
        Windows(sides.Length, InARow).Where(window => Math.Abs(window.Sum(i => sides[i])) == InARow).SelectMany(window => window);

    private static IEnumerable<int> Trends(IReadOnlyList<decimal?> values) => Windows(values.Count, InARow).Where(window =>
    {
        var steps = window.Skip(1).Sum(i => values[i] is { } here && values[i - 1] is { } before ? Math.Sign(here - before) : 0);
        return Math.Abs(steps) == InARow - 1;
    }).SelectMany(window => window);

    private static IEnumerable<int> TwoOfThree(IReadOnlyList<decimal?> values, XmrLimits limits)
    {
        foreach (var window in Windows(values.Count, Neighbours))
        {
            if (window.Any(i => values[i] is null)) continue;
            var above = window.Where(i => values[i] > limits.UpperNear).ToList();
            var below = window.Where(i => values[i] < limits.LowerNear).ToList();
            foreach (var near in (above.Count >= NearOfNeighbours ? above : below.Count >= NearOfNeighbours ? below : [])) yield return near;
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Windows(int count, int length) =>
        Enumerable.Range(0, Math.Max(0, count - length + 1)).Select(from => Enumerable.Range(from, length).ToList());
}
