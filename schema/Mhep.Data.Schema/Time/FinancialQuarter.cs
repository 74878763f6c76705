using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mhep.Data.Schema.Time;

/// <summary>
/// A quarter of the financial year that starts in April: '2023-24-Q1' is April to June 2023, '2023-24-Q4' January to March
/// 2024. The default value is the quarter that begins the calendar.
/// </summary>
public readonly record struct FinancialQuarter : IComparable<FinancialQuarter>
{
    // Calendar quarters counted from January of year 1: the fourth financial quarter is the first of a calendar year.
    private readonly int _quarters;

    private FinancialQuarter(int quarters) => _quarters = quarters;

    /// <summary>First day of the quarter.</summary>
    public DateOnly First => new((_quarters / 4) + 1, (_quarters % 4 * 3) + 1, 1);

    /// <summary>Last day of the quarter.</summary>
    public DateOnly Last => ReportingMonth.Containing(First.AddMonths(2)).Last;

    /// <summary>All days of the quarter.</summary>
    public DateRange Days => DateRange.Between(First, Last);

    /// <summary>The financial year that the quarter is part of.</summary>
    public FinancialYear FinancialYear => FinancialYear.Containing(First);

    /// <summary>1 (April to June) to 4 (January to March).</summary>
    public int Number => ((_quarters + 3) % 4) + 1;

    /// <summary>The quarter that a day lies in.</summary>
    /// <param name="day">Any day.</param>
    public static FinancialQuarter Containing(DateOnly day) => new(((day.Year - 1) * 4) + ((day.Month - 1) / 3));

    /// <summary>Reads '2023-24-Q1'.</summary>
    /// <param name="text">A financial year, '-Q' and 1 to 4.</param>
    /// <exception cref="FormatException">The text is no quarter.</exception>
    public static FinancialQuarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException("A quarter is written '2023-24-Q1'.");

    /// <summary>Reads '2023-24-Q1'; false when the text is anything else ('2023-Q1', '2023-24-Q5').</summary>
    /// <param name="text">The text.</param>
    /// <param name="quarter">The quarter read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out FinancialQuarter quarter)
    {
        quarter = default;
        if (text is not { Length: 10 } || !text.AsSpan(7, 2).SequenceEqual("-Q") || text[9] is < '1' or > '4') return false;
        if (!FinancialYear.TryParse(text[..7], out var year)) return false;
        var months = (text[9] - '1') * 3;
        if (year.First > DateOnly.MaxValue.AddMonths(-months)) return false;
        quarter = Containing(year.First.AddMonths(months));
        return true;
    }

    /// <summary>Earlier quarters come first.</summary>
    /// <param name="other">The quarter compared with.</param>
    public int CompareTo(FinancialQuarter other) => _quarters.CompareTo(other._quarters);

    /// <summary>'2023-24-Q1'.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FinancialYear}-Q{Number}");

    /// <summary>Whether the left quarter is the earlier.</summary>
    public static bool operator <(FinancialQuarter left, FinancialQuarter right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left quarter is the earlier or both are the same.</summary>
    public static bool operator <=(FinancialQuarter left, FinancialQuarter right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left quarter is the later.</summary>
    public static bool operator >(FinancialQuarter left, FinancialQuarter right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left quarter is the later or both are the same.</summary>
    public static bool operator >=(FinancialQuarter left, FinancialQuarter right) => left.CompareTo(right) >= 0;
}
