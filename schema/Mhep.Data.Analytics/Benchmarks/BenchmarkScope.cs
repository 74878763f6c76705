namespace Mhep.Data.Analytics.Benchmarks;

/// <summary>What a published figure speaks of.</summary>
public enum BenchmarkScope
{
    /// <summary>A whole service.</summary>
    Service,

    /// <summary>One full-time specialist.</summary>
    Specialist,

    /// <summary>One full-time specialist over a year.</summary>
    SpecialistYear,
}
