using System.Globalization;

namespace Mhep.Data.Analytics.Periods;

/// <summary>Periods as a sentence names them.</summary>
internal static class PeriodWords
{
    /// <summary>'April 2023', '2023-24 Q1', '2023-24'; any other range as its label has it.</summary>
    public static string InWords(this Period period) => period.Grain switch
    {
        Grain.Month when period.Label.Length == "2023-04".Length => period.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => period.Label.Replace("-Q", " Q", StringComparison.Ordinal),
    };

    /// <summary>'month', 'quarter', 'year'.</summary>
    public static string Word(this Grain grain) => grain switch
    {
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        _ => "year",
    };
}
