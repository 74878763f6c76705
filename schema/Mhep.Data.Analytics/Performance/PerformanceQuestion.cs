using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.Performance;

/// <summary>What is asked of a unit.</summary>
public sealed record PerformanceQuestion
{
    /// <summary>The measures, each answered by a series in this order.</summary>
    public required IReadOnlyList<MeasureKey> Measures { get; init; }

    /// <summary>The days asked about.</summary>
    public required PeriodRequest Period { get; init; }

    /// <summary>How to cut them.</summary>
    public Grain Grain { get; init; } = Grain.WholePeriod;

    /// <summary>Counts for each full-time equivalent in post, without targets; all other measures are as they are.</summary>
    public bool PerFte { get; init; }

    /// <summary>Which of the contract's targets to show.</summary>
    public TargetScenario Scenario { get; init; } = TargetScenario.Medium;
}
