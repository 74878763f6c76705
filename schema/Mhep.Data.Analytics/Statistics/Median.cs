namespace Mhep.Data.Analytics.Statistics;

/// <summary>The middle of a list of numbers.</summary>
internal static class Median
{
    /// <summary>The middle number; of an even count, the mean of the middle two.</summary>
    /// <param name="numbers">One or more, in any order.</param>
    public static Ratio Of(IReadOnlyList<decimal> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1
            ? Ratio.Of(sorted[middle])
            : Ratio.Of(sorted[middle - 1] + sorted[middle], 2).GetValueOrDefault();
    }
}
