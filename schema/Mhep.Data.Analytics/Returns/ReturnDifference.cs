using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Returns;

/// <summary>A site's aggregate return says another total than its specialists' returns for the same days add up to.</summary>
/// <param name="Days">The days.</param>
/// <param name="Measure">What differs.</param>
/// <param name="OfSite">The site's own total, which counts.</param>
/// <param name="SumOfSpecialists">What the specialists' totals add up to.</param>
public sealed record ReturnDifference(DateRange Days, MeasureKey Measure, int OfSite, int SumOfSpecialists);
