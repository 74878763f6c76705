namespace Mhep.Data.Analytics.Periods;

/// <summary>How a period is cut into the values of a series.</summary>
public enum Grain
{
    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Quarters of the financial year, from April.</summary>
    Quarter,

    /// <summary>Financial years, from 1 April.</summary>
    FinancialYear,

    /// <summary>Not cut: one value.</summary>
    WholePeriod,
}
