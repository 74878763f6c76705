using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.Submissions;

/// <summary>A figure of a closed quarter that a submission moves, or would move once it is confirmed.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="SiteCode">The site's code.</param>
/// <param name="EmploymentSpecialistCode">Whose figure it is; null: the site's.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Before">The figure before.</param>
/// <param name="After">The figure after; null: known no more, or not wholly.</param>
public sealed record MovedFigure(
    MeasureKey Measure, string SiteCode, string? EmploymentSpecialistCode, FinancialQuarter Quarter, decimal Before, decimal? After);
