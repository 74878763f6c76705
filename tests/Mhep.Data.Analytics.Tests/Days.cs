using System.Globalization;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests;

/// <summary>Dates as a test writes them.</summary>
internal static class Days
{
    /// <summary>'2023-04-30'.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>'2023-04-01' to '2023-04-30', both ends included.</summary>
    public static DateRange Range(string from, string to) => DateRange.Between(Day(from), Day(to));
}
