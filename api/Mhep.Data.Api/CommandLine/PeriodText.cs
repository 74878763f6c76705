using System.Globalization;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.CommandLine;

/// <summary>A period as it is typed: by the labels that answers give it.</summary>
internal static class PeriodText
{
    /// <summary>The period of '2023-04', '2023-24-Q1', '2023-24' or '2023-04-01..2023-06-30'.</summary>
    /// <exception cref="CommandException">The text is none of them.</exception>
    public static PeriodRequest Parse(string text)
    {
        if (FinancialQuarter.TryParse(text, out var quarter)) return PeriodRequest.Of(quarter);
        if (ReportingMonth.TryParse(text, out var month)) return PeriodRequest.Of(month);
        if (FinancialYear.TryParse(text, out var year)) return PeriodRequest.Of(year);
        var ends = text.Split("..");
        return ends.Length == 2 && IsDay(ends[0], out var from) && IsDay(ends[1], out var to) && from <= to
            ? PeriodRequest.Range(from, to)
            : throw new CommandException($"'{text}' is no period: write 2023-04, 2023-24-Q1, 2023-24 or 2023-04-01..2023-06-30.");
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
