using Mhep.Data.Analytics.Periods;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.Performance;

/// <summary>Exactly one of the fields.</summary>
[OneOf]
public sealed record PeriodInput
{
    /// <summary>A calendar month.</summary>
    public ReportingMonth? Month { get; init; }

    /// <summary>A quarter of a financial year.</summary>
    public FinancialQuarter? Quarter { get; init; }

    /// <summary>A financial year.</summary>
    public FinancialYear? FinancialYear { get; init; }

    /// <summary>Both ends included.</summary>
    public DateRangeInput? Range { get; init; }

    /// <summary>From the service's start to `asOf` (default: the newest reporting month that is complete).</summary>
    public ToDateInput? ToDate { get; init; }

    /// <summary>The period that was asked for.</summary>
    /// <exception cref="MeasureRequestException">A range ends before it starts.</exception>
    internal PeriodRequest ToRequest() => this switch
    {
        { Month: { } month } => PeriodRequest.Of(month),
        { Quarter: { } quarter } => PeriodRequest.Of(quarter),
        { FinancialYear: { } year } => PeriodRequest.Of(year),
        { Range: { } range } => PeriodRequest.Range(range.From, range.To),
        { ToDate: { } toDate } => PeriodRequest.ToDate(toDate.AsOf),
        _ => throw new InvalidOperationException("A oneOf input without a field passed coercion."),
    };
}
