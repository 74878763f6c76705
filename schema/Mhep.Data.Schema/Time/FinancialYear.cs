using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mhep.Data.Schema.Time;

/// <summary>
/// A financial year, 1 April to 31 March, written '2023-24'. The default value is the year that ends in March of year 1;
/// the first and last years of the calendar are cut where the calendar ends.
/// </summary>
public readonly record struct FinancialYear : IComparable<FinancialYear>
{
    private readonly int _startYear;

    private FinancialYear(int startYear) => _startYear = startYear;

    /// <summary>1 April.</summary>
    public DateOnly First => _startYear == 0 ? DateOnly.MinValue : new DateOnly(_startYear, 4, 1);

    /// <summary>31 March.</summary>
    public DateOnly Last => _startYear == DateOnly.MaxValue.Year ? DateOnly.MaxValue : new DateOnly(_startYear + 1, 3, 31);

    /// <summary>All days of the year.</summary>
    public DateRange Days => DateRange.Between(First, Last);

    /// <summary>The financial year that a day lies in.</summary>
    /// <param name="day">Any day.</param>
    public static FinancialYear Containing(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads '2023-24'.</summary>
    /// <param name="text">The year it begins in, a hyphen, the last two digits of the year it ends in.</param>
    /// <exception cref="FormatException">The text is no financial year.</exception>
    public static FinancialYear Parse(string text) =>
        TryParse(text, out var year) ? year : throw new FormatException("A financial year is written '2023-24'.");

    /// <summary>Reads '2023-24'; false when the text is anything else ('2023', '2023-25').</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out FinancialYear year)
    {
        year = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || from < 1 || (from + 1) % 100 != to)
        {
            return false;
        }

        year = new FinancialYear(from);
        return true;
    }

    /// <summary>Earlier years come first.</summary>
    /// <param name="other">The year compared with.</param>
    public int CompareTo(FinancialYear other) => _startYear.CompareTo(other._startYear);

    /// <summary>'2023-24'.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_startYear:0000}-{(_startYear + 1) % 100:00}");

    /// <summary>Whether the left year is the earlier.</summary>
    public static bool operator <(FinancialYear left, FinancialYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left year is the earlier or both are the same.</summary>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left year is the later.</summary>
    public static bool operator >(FinancialYear left, FinancialYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left year is the later or both are the same.</summary>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left.CompareTo(right) >= 0;
}
