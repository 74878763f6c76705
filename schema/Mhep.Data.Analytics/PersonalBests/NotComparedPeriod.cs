using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>A period that would compete for the best, had nobody marked it "not compared": shown with its reason, never silently dropped.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Reason">'not compared' and, for those who see notes of the site, why.</param>
public sealed record NotComparedPeriod(MeasureValue Value, string Reason);
