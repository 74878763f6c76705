using Mhep.Data.GraphQL.CodeFirst.Scalars;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.Scalars;

/// <summary>The calendar units of reporting, each a text in the form that <c>Mhep.Data.Schema.Time</c> reads and prints.</summary>
internal static class ReportingScalars
{
    /// <summary>'2023-04'.</summary>
    public static ScalarType YearMonth { get; } = new("YearMonth", new YearMonthCoercion())
    {
        Description = "A calendar month, '2023-04'.",
    };

    /// <summary>'2023-24-Q1'.</summary>
    public static ScalarType FinancialQuarter { get; } = new("FinancialQuarter", new FinancialQuarterCoercion())
    {
        Description = "A quarter of the financial year that starts in April, '2023-24-Q1' = April to June 2023.",
    };

    /// <summary>'2023-24'.</summary>
    public static ScalarType FinancialYear { get; } = new("FinancialYear", new FinancialYearCoercion())
    {
        Description = "A financial year from 1 April, '2023-24'.",
    };

    private sealed class YearMonthCoercion() : ScalarText<ReportingMonth>("YearMonth")
    {
        protected override bool TryParse(string text, out ReportingMonth value) => ReportingMonth.TryParse(text, out value);

        protected override string Format(ReportingMonth value) => value.ToString();
    }

    private sealed class FinancialQuarterCoercion() : ScalarText<FinancialQuarter>("FinancialQuarter")
    {
        protected override bool TryParse(string text, out FinancialQuarter value) => Schema.Time.FinancialQuarter.TryParse(text, out value);

        protected override string Format(FinancialQuarter value) => value.ToString();
    }

    private sealed class FinancialYearCoercion() : ScalarText<FinancialYear>("FinancialYear")
    {
        protected override bool TryParse(string text, out FinancialYear value) => Schema.Time.FinancialYear.TryParse(text, out value);

        protected override string Format(FinancialYear value) => value.ToString();
    }
}
