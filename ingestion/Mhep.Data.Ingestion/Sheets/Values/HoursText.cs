using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>
/// Reads hours a week: a number ('18', '18.5') or a band that lies on one side of 16 ('&lt;16', 'under 16', '16+', '16 or more',
/// '1-15'). A band across 16 says nothing and is a fault.
/// </summary>
internal static class HoursText
{
    private const decimal Line = 16;
    private const decimal HoursInAWeek = 168;

    /// <summary>Reads hours a week.</summary>
    /// <param name="text">Trimmed; blank gives blank.</param>
    public static Parsed<WeeklyHours> Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        if (TryNumber(text, out var number)) return Of(number);
        if (Try(text, "<=", out var atMost) || Try(text, "≤", out atMost)) return Below(atMost, included: true);
        if (Try(text, "<", out var below) || Try(text, "under", out below) || Try(text, "less than", out below)) return Below(below, included: false);
        if (Try(text, ">=", out var from) || Try(text, "≥", out from)) return From(from);
        if (Try(text, ">", out from) || Try(text, "over", out from) || Try(text, "more than", out from)) return From(from);
        if (Before(text, "+", out from) || Before(text, "or more", out from) || Before(text, "and over", out from)) return From(from);
        return Range(text);
    }

    /// <summary>Hours given as a number.</summary>
    /// <param name="hours">Any number.</param>
    public static Parsed<WeeklyHours> Of(decimal hours) => hours is >= 0 and <= HoursInAWeek
        ? Parsed.Of(new WeeklyHours(hours, hours < Line ? HoursBand.Under16 : HoursBand.From16))
        : Parsed.Fault<WeeklyHours>(FindingKinds.NumberOutOfRange, "from 0 to 168 hours a week");

    private static Parsed<WeeklyHours> Below(ReadOnlySpan<char> text, bool included) =>
        TryNumber(text, out var end) && (included ? end < Line : end <= Line) ? Band(HoursBand.Under16) : Unreadable();

    private static Parsed<WeeklyHours> From(ReadOnlySpan<char> text) =>
        TryNumber(text, out var start) && start >= Line ? Band(HoursBand.From16) : Unreadable();

    private static Parsed<WeeklyHours> Range(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOfAny('-', '–');
        var end = dash + 1;
        if (dash < 0)
        {
            dash = text.IndexOf(" to ");
            end = dash + 4;
        }

        if (dash < 1 || !TryNumber(text[..dash], out var low) || !TryNumber(text[end..], out var high) || low > high) return Unreadable();
        if (high < Line) return Band(HoursBand.Under16);
        return low >= Line && high <= HoursInAWeek ? Band(HoursBand.From16) : Unreadable();
    }

    private static Parsed<WeeklyHours> Band(HoursBand band) => Parsed.Of(new WeeklyHours(null, band));

    private static Parsed<WeeklyHours> Unreadable() => Parsed.Fault<WeeklyHours>(FindingKinds.HoursUnreadable);

    private static bool Try(ReadOnlySpan<char> text, string start, out ReadOnlySpan<char> rest)
    {
        rest = text.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? text[start.Length..] : default;
        return !rest.IsEmpty;
    }

    private static bool Before(ReadOnlySpan<char> text, string end, out ReadOnlySpan<char> rest)
    {
        rest = text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length] : default;
        return !rest.IsEmpty;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal number)
    {
        text = text.Trim();
        if (text.EndsWith("hours", StringComparison.OrdinalIgnoreCase)) text = text[..^5].TrimEnd();
        else if (text.EndsWith("h", StringComparison.OrdinalIgnoreCase)) text = text[..^1].TrimEnd();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
