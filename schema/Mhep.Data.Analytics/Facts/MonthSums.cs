using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>How many of a site's events lie before each month, so that a count over whole months reads two numbers however many events there are.</summary>
internal sealed class MonthSums
{
    private static readonly MonthSums Nothing = new(0, [0]);

    private readonly int _first;
    private readonly int[] _before;

    private MonthSums(int first, int[] before) => (_first, _before) = (first, before);

    /// <summary>Adds up days.</summary>
    /// <param name="days">Day numbers, in any order.</param>
    public static MonthSums Of(ReadOnlySpan<int> days)
    {
        if (days.IsEmpty) return Nothing;
        var (earliest, latest) = (int.MaxValue, int.MinValue);
        foreach (var day in days) (earliest, latest) = (Math.Min(earliest, day), Math.Max(latest, day));
        var first = MonthOf(earliest);
        var before = new int[MonthOf(latest) - first + 2];
        foreach (var day in days) before[MonthOf(day) - first + 1]++;
        for (var month = 1; month < before.Length; month++) before[month] += before[month - 1];
        return new MonthSums(first, before);
    }

    /// <summary>How many lie in a range; null where the range is not whole months.</summary>
    /// <param name="range">The days.</param>
    public int? Count(DateRange range)
    {
        var (start, end) = (range.Start, range.End);
        if (start.Day != 1 || end.Day != DateTime.DaysInMonth(end.Year, end.Month)) return null;
        return Before(MonthOf(end.DayNumber) + 1) - Before(MonthOf(start.DayNumber));
    }

    private int Before(int month) => _before[Math.Clamp(month - _first, 0, _before.Length - 1)];

    private static int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month - 1;
    }
}
