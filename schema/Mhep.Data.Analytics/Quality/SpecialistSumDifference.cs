using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Quality;

/// <summary>The site's own aggregate return reports another total than its specialists' for the same days.</summary>
/// <param name="Period">The days.</param>
/// <param name="Measure">What differs.</param>
/// <param name="OfSite">The site's own total, which counts.</param>
/// <param name="SumOfSpecialists">What the specialists' add up to.</param>
public sealed record SpecialistSumDifference(Period Period, MeasureKey Measure, int OfSite, int SumOfSpecialists);
