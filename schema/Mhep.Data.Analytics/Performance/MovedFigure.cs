using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>A figure of a quarter that was known exactly and that other returns make another.</summary>
/// <param name="Site">Code of the site.</param>
/// <param name="Specialist">Code of the employment specialist whose figure it is; null: the site's.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Quarter">The quarter of the financial year.</param>
/// <param name="Before">The figure so far.</param>
/// <param name="After">The figure from then on; null: it would be known no more, or not wholly.</param>
public sealed record MovedFigure(string Site, string? Specialist, MeasureKey Measure, FinancialQuarter Quarter, decimal Before, decimal? After);
