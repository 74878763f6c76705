using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mhep.Data.Schema.Time;

/// <summary>A calendar month, written '2023-04'. The default value is January of year 1, a month like any other.</summary>
public readonly record struct ReportingMonth : IComparable<ReportingMonth>
{
    private readonly int _months;

    private ReportingMonth(int months) => _months = months;

    /// <summary>First day of the month.</summary>
    public DateOnly First => new(Year, Month, 1);

    /// <summary>Last day of the month.</summary>
    public DateOnly Last => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>All days of the month.</summary>
    public DateRange Days => DateRange.Between(First, Last);

    private int Year => (_months / 12) + 1;

    private int Month => (_months % 12) + 1;

    /// <summary>The month that a day lies in.</summary>
    /// <param name="day">Any day.</param>
    public static ReportingMonth Containing(DateOnly day) => new(((day.Year - 1) * 12) + day.Month - 1);

    /// <summary>Reads '2023-04'.</summary>
    /// <param name="text">Four digits, a hyphen, two digits.</param>
    /// <exception cref="FormatException">The text is no month.</exception>
    public static ReportingMonth Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException("A month is written '2023-04'.");

    /// <summary>Reads '2023-04'; false when the text is anything else ('2023-4', '2023-13').</summary>
    /// <param name="text">The text.</param>
    /// <param name="month">The month read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportingMonth month)
    {
        var good = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = good ? Containing(first) : default;
        return good;
    }

    /// <summary>Earlier months come first.</summary>
    /// <param name="other">The month compared with.</param>
    public int CompareTo(ReportingMonth other) => _months.CompareTo(other._months);

    /// <summary>'2023-04'.</summary>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether the left month is the earlier.</summary>
    public static bool operator <(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left month is the earlier or both are the same.</summary>
    public static bool operator <=(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left month is the later.</summary>
    public static bool operator >(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left month is the later or both are the same.</summary>
    public static bool operator >=(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) >= 0;
}
