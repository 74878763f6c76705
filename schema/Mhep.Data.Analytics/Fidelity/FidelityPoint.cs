using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>One site among those compared: its fidelity and what it achieved.</summary>
/// <param name="SiteCode">The site.</param>
/// <param name="Total">Total of the review, 25 to 125.</param>
/// <param name="ReviewDate">The day of the review.</param>
/// <param name="Outcome">The measure over the period.</param>
public sealed record FidelityPoint(string SiteCode, int Total, DateOnly ReviewDate, MeasureValue Outcome);
