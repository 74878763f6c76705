using System.Globalization;

namespace Mhep.Data.Schema.Time;

/// <summary>A run of days, both ends included, never empty. The default value is the first day of year 1 alone.</summary>
public readonly record struct DateRange
{
    private DateRange(DateOnly start, DateOnly end)
    {
        Start = start;
        End = end;
    }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day, which is part of the range.</summary>
    public DateOnly End { get; }

    /// <summary>How many days, at least 1.</summary>
    public int DayCount => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The days from one to another.</summary>
    /// <param name="start">First day.</param>
    /// <param name="end">Last day, not before the first.</param>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public static DateRange Between(DateOnly start, DateOnly end) => end >= start
        ? new DateRange(start, end)
        : throw new ArgumentException("A range ends on or after the day it starts.", nameof(end));

    /// <summary>The days from one to another, or null when the second lies before the first.</summary>
    /// <param name="start">First day; null: as early as can be.</param>
    /// <param name="end">Last day; null: as late as can be.</param>
    public static DateRange? OrNone(DateOnly? start, DateOnly? end)
    {
        var range = new DateRange(start ?? DateOnly.MinValue, end ?? DateOnly.MaxValue);
        return range.End >= range.Start ? range : null;
    }

    /// <summary>Whether a day is one of the range's.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>Whether all days of another range are this one's too.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(DateRange other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two have a day in common.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(DateRange other) => Start <= other.End && other.Start <= End;

    /// <summary>The days in common; null when there are none.</summary>
    /// <param name="other">The other range.</param>
    public DateRange? Intersect(DateRange other) =>
        OrNone(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End);

    /// <summary>'2023-04-01..2023-04-30'.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}");
}
