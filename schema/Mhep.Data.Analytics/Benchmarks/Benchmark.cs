using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Benchmarks;

/// <summary>A published figure to hold one's own against, with the days on which it was in force.</summary>
public sealed record Benchmark
{
    /// <summary>The measure; null for the total of a fidelity review, which is no measure.</summary>
    public MeasureKey? Measure { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>In the measure's unit: a rate as a share, 0.4 for 40%.</summary>
    public required decimal Value { get; init; }

    /// <summary>The first day it was in force; null where the source gives none, and then it is held against any time.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day it was in force; null while nothing has replaced it.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What it speaks of.</summary>
    public required BenchmarkScope AppliesTo { get; init; }

    /// <summary>Publication and section.</summary>
    public required string Source { get; init; }

    internal bool IsInForceOn(DateOnly day) => DateRange.OrNone(ValidFrom, ValidTo)?.Contains(day) == true;
}
