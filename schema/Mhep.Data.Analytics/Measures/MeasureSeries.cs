namespace Mhep.Data.Analytics.Measures;

/// <summary>A measure's values, one a period, in order of time.</summary>
public sealed record MeasureSeries
{
    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>One value a period, the earliest first.</summary>
    public required IReadOnlyList<MeasureValue> Values { get; init; }
}
