using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>One of the counts that a measure shows: the count itself, or a part of a rate.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="IsDenominator">What the rate is of; false for counts and numerators.</param>
internal readonly record struct CountKey(MeasureKey Measure, bool IsDenominator = false);
