using System.Buffers;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>
/// Reads days written as text: '2023-04-27', '27/04/2023', '27-Apr-2023', '27 April 2023'. Day before month, always; nothing is
/// guessed. '04/27/2023' can only be month first and is refused with its own remedy.
/// </summary>
internal static class DateText
{
    private const int FirstYear = 1920;
    private const int LastYear = 2100;
    private const int FirstUsualYear = 2000;

    /// <summary>Two-digit years up to this one are of this century; above, the century cannot be known.</summary>
    private const int LastCertainTwoDigitYear = 49;

    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.");
    private static readonly SearchValues<char> Separators = SearchValues.Create("/-. \u00A0");

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>Reads a day.</summary>
    /// <param name="text">Trimmed; blank gives blank.</param>
    public static Parsed<DateOnly> Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        var date = text;
        var remark = default(FindingKind);
        var timeStart = StartOfTime(text);
        if (timeStart > 0)
        {
            remark = FindingKinds.DateWithTime;
            if (!IsTime(text[(timeStart + 1)..], out var hasZone)) return Unreadable();
            if (hasZone) return Parsed.Fault<DateOnly>(FindingKinds.DateWithZone);
            date = text[..timeStart].TrimEnd();
        }

        return TrySplit(date, out var first, out var second, out var third)
            ? Read(first, second, third, remark)
            : Unreadable();
    }

    /// <summary>A day that is known, with what is to be said of its year.</summary>
    /// <param name="date">The day.</param>
    /// <param name="remark">What there is to say already.</param>
    public static Parsed<DateOnly> Judge(DateOnly date, FindingKind? remark) => date.Year switch
    {
        < FirstYear or > LastYear => Parsed.Fault<DateOnly>(FindingKinds.DateImpossible),
        < FirstUsualYear => Parsed.Of(date, FindingKinds.DateBefore2000),
        _ => Parsed.Of(date, remark),
    };

    /// <summary>The number of an English month by its name or first three letters; 0 for anything else.</summary>
    /// <param name="word">'Apr' or 'April' in any case; 'Sept' as well.</param>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || word.Equals(Months[i].AsSpan(0, 3), StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    /// <summary>A year of four digits, or of two in this century; 0 for no year, -1 for two digits of an unknown century.</summary>
    /// <param name="text">Digits.</param>
    public static int YearOf(ReadOnlySpan<char> text)
    {
        if (!TryDigits(text, out var year)) return 0;
        return text.Length switch
        {
            4 => year,
            2 => year <= LastCertainTwoDigitYear ? 2000 + year : -1,
            _ => 0,
        };
    }

    private static Parsed<DateOnly> Read(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third, FindingKind? remark)
    {
        if (first.Length == 4 && char.IsAsciiDigit(first[^1]))
        {
            return TryDigits(second, out var month) && TryDigits(third, out var day) && third.Length <= 2
                ? Make(YearOf(first), month, day, remark)
                : Unreadable();
        }

        if (!TryDigits(WithoutOrdinal(first), out var dayFirst) || first.Length > 4) return Unreadable();
        var year = YearOf(third);
        if (year == -1) return Parsed.Fault<DateOnly>(FindingKinds.DateCenturyUnknown);
        if (third.Length == 2) remark = FindingKinds.DateTwoDigitYear;
        if (!TryDigits(second, out var monthSecond)) return Make(year, MonthOf(second), dayFirst, remark);
        return monthSecond is > 12 and <= 31 && dayFirst is >= 1 and <= 12 && year > 0
            ? Parsed.Fault<DateOnly>(FindingKinds.DateMonthFirst)
            : Make(year, monthSecond, dayFirst, remark);
    }

    private static Parsed<DateOnly> Make(int year, int month, int day, FindingKind? remark) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Judge(new DateOnly(year, month, day), remark)
            : Unreadable();

    /// <summary>Where the 'T' or space before a time of day stands; 0 where there is no time.</summary>
    private static int StartOfTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon < 0 ? 0 : text[..colon].LastIndexOfAny(' ', 'T');
    }

    /// <summary>'14:30', '14:30:05.123', '2:30 PM', and with a zone '14:30:05Z' or '14:30+01:00'.</summary>
    private static bool IsTime(ReadOnlySpan<char> text, out bool hasZone)
    {
        var end = text.IndexOfAnyExcept(ClockCharacters);
        var clock = end < 0 ? text : text[..end];
        var rest = end < 0 ? default : text[end..].Trim();
        hasZone = !rest.IsEmpty && rest[0] is 'Z' or 'z' or '+' or '-';
        var isHalfDay = rest.Equals("am", StringComparison.OrdinalIgnoreCase) || rest.Equals("pm", StringComparison.OrdinalIgnoreCase);
        return clock.Length >= 4 && clock.Contains(':') && (rest.IsEmpty || isHalfDay || hasZone);
    }

    /// <summary>Three pieces between '/', '-', '.' or spaces, nothing before, between or after.</summary>
    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> first, out ReadOnlySpan<char> second, out ReadOnlySpan<char> third)
    {
        first = second = third = default;
        var one = text.IndexOfAny(Separators);
        if (one < 1) return false;
        var rest = text[(one + 1)..].TrimStart();
        var two = rest.IndexOfAny(Separators);
        if (two < 1) return false;
        first = text[..one];
        second = rest[..two];
        third = rest[(two + 1)..].TrimStart();
        return !third.IsEmpty;
    }

    private static ReadOnlySpan<char> WithoutOrdinal(ReadOnlySpan<char> day)
    {
        if (day.Length < 3) return day;
        var ending = day[^2..];
        return ending is "st" or "nd" or "rd" or "th" ? day[..^2] : day;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 4) return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private static Parsed<DateOnly> Unreadable() => Parsed.Fault<DateOnly>(FindingKinds.DateUnreadable);
}
