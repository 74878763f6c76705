namespace Mhep.Data.Samples.Synthetic;

/// <summary>Monday to Friday. Bank holidays are worked: nothing here depends on them.</summary>
internal static class WorkingDays
{
    public static bool Contains(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself, or the Monday after.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>The day itself, or the Friday before.</summary>
    public static DateOnly OnOrBefore(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static IEnumerable<DateOnly> Within(DateOnly first, DateOnly last)
    {
        for (var day = OnOrAfter(first); day <= last; day = OnOrAfter(day.AddDays(1))) yield return day;
    }
}
