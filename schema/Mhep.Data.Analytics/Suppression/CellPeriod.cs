using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>A quarter or a financial year of a release.</summary>
/// <param name="Year">Which of the release's years, from 0.</param>
/// <param name="Quarter">0 to 3; null: the year.</param>
internal readonly record struct CellPeriod(int Year, int? Quarter = null)
{
    /// <summary>How many quarters a year has.</summary>
    public const int Quarters = 4;

    /// <summary>The four quarters and the year, so that a year comes after its parts.</summary>
    /// <param name="year">Which of the release's years.</param>
    public static IEnumerable<CellPeriod> Of(int year) =>
        Enumerable.Range(0, Quarters).Select(quarter => new CellPeriod(year, quarter)).Append(new CellPeriod(year));

    /// <summary>The days.</summary>
    /// <param name="first">The first of the release's years.</param>
    public DateRange Days(FinancialYear first)
    {
        var start = first.First.AddYears(Year);
        return Quarter is { } quarter ? FinancialQuarter.Containing(start.AddMonths(3 * quarter)).Days : FinancialYear.Containing(start).Days;
    }
}
