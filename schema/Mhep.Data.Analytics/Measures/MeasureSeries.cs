namespace Mhep.Data.Analytics.Measures;

/// <summary>A measure's values, one a period, in order of time.</summary>
public sealed record MeasureSeries
{
    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>One value a period, the earliest first.</summary>
    public required IReadOnlyList<MeasureValue> Values { get; init; }

    /// <summary>
    /// Someone was erased from a site of the unit after the moment named by `asKnownAt`: the values are what the data of then say without that person, and may
    /// differ from what was answered then. False without `asKnownAt`, and of released cells, which stay until the next release.
    /// </summary>
    public bool RestatedByErasure { get; init; }
}
