using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>Reads calendar months: '2023-04', '04/2023', 'April 2023', 'Apr-23', or any day of the month. The value is the month's first day.</summary>
internal static class MonthText
{
    /// <summary>Reads a month.</summary>
    /// <param name="text">Trimmed; blank gives blank.</param>
    public static Parsed<DateOnly> Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        var separator = text.IndexOfAny("/- \u00A0");
        if (separator < 1) return Parsed.Fault<DateOnly>(FindingKinds.DateUnreadable);
        var first = text[..separator];
        var second = text[(separator + 1)..].Trim();
        if (second.IndexOfAny("/- \u00A0") >= 0) return FirstDay(DateText.Parse(text));
        var yearFirst = first.Length == 4 && char.IsAsciiDigit(first[0]);
        var year = DateText.YearOf(yearFirst ? first : second);
        var month = MonthOf(yearFirst ? second : first);
        if (year == -1) return Parsed.Fault<DateOnly>(FindingKinds.DateCenturyUnknown);
        if (year == 0 || month == 0) return Parsed.Fault<DateOnly>(FindingKinds.DateUnreadable);
        return DateText.Judge(new DateOnly(year, month, 1), !yearFirst && second.Length == 2 ? FindingKinds.DateTwoDigitYear : null);
    }

    /// <summary>The first day of the month that a day lies in.</summary>
    /// <param name="day">A day, a fault or blank.</param>
    public static Parsed<DateOnly> FirstDay(Parsed<DateOnly> day) =>
        day.Value is { } value ? Parsed.Of(new DateOnly(value.Year, value.Month, 1), day.Finding) : day;

    private static int MonthOf(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : 0;
        return DateText.MonthOf(text);
    }
}
