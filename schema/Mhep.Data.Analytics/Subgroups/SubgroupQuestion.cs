using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>What is asked of groups of clients.</summary>
/// <param name="By">What to tell clients apart by.</param>
/// <param name="Measure">What to measure.</param>
/// <param name="Period">The days.</param>
public sealed record SubgroupQuestion(SubgroupBy By, MeasureKey Measure, PeriodRequest Period);
