using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Periods;

/// <summary>The period that a question is about: days that are fixed, or, for 'to date', days that depend on the unit.</summary>
public sealed record PeriodRequest
{
    private PeriodRequest(DateRange? days, DateOnly? asOf)
    {
        Days = days;
        AsOf = asOf;
    }

    /// <summary>The days; null for 'to date', where each unit has its own.</summary>
    public DateRange? Days { get; }

    /// <summary>For 'to date' only: the last day; null: the newest reporting month that is complete.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>A calendar month.</summary>
    /// <param name="month">The month.</param>
    public static PeriodRequest Of(ReportingMonth month) => new(month.Days, asOf: null);

    /// <summary>A quarter of a financial year.</summary>
    /// <param name="quarter">The quarter.</param>
    public static PeriodRequest Of(FinancialQuarter quarter) => new(quarter.Days, asOf: null);

    /// <summary>A financial year.</summary>
    /// <param name="year">The year.</param>
    public static PeriodRequest Of(FinancialYear year) => new(year.Days, asOf: null);

    /// <summary>Any range of days, both ends included.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <exception cref="MeasureRequestException">The range ends before it starts.</exception>
    public static PeriodRequest Range(DateOnly from, DateOnly to) => from <= to
        ? new PeriodRequest(DateRange.Between(from, to), asOf: null)
        : throw new MeasureRequestException(
            MeasureRequestErrors.PeriodEndsBeforeItStarts, $"The range ends on {to:yyyy-MM-dd}, before it starts on {from:yyyy-MM-dd}.");

    /// <summary>From the service's start on.</summary>
    /// <param name="asOf">Last day; null: the last day of the newest reporting month that is complete.</param>
    public static PeriodRequest ToDate(DateOnly? asOf) => new(days: null, asOf);
}
