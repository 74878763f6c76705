using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Where one unit stands among its peers. Others are never named to those who may not see them.</summary>
public sealed record PeerComparison
{
    /// <summary>What is measured.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The days it is measured over.</summary>
    public required Period Period { get; init; }

    /// <summary>What is compared with its like.</summary>
    public required PerformanceUnit Unit { get; init; }

    /// <summary>How many units are compared.</summary>
    public required int PeerCount { get; init; }

    /// <summary>Why the comparison is or is not there.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>Always present: what the comparison does not account for.</summary>
    public required string Adjustment { get; init; }

    /// <summary>When the peers' cells were released; your own values are as of now.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>The least of the units' values. Never shown to peers.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>A quarter of the units are at or below it.</summary>
    public decimal? LowerQuartile { get; init; }

    /// <summary>Half of the units are at or below it.</summary>
    public decimal? Median { get; init; }

    /// <summary>Three quarters of the units are at or below it.</summary>
    public decimal? UpperQuartile { get; init; }

    /// <summary>The greatest of the units' values. Never shown to peers.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>All units taken as one.</summary>
    public decimal? Pooled { get; init; }

    /// <summary>The mean of the units' values, each unit counting alike.</summary>
    public decimal? MeanOfUnits { get; init; }

    /// <summary>Your own units with their place; other units only where the viewer may see them.</summary>
    public required IReadOnlyList<PeerPosition> Positions { get; init; }

    /// <summary>Published benchmarks for the measure: NHS England 30%, 40%, 55%; IPS Grow 40% and 65%; ...</summary>
    public required IReadOnlyList<Benchmark> Benchmarks { get; init; }

    /// <summary>Funnel-plot limits by denominator; only for COHORT rates.</summary>
    public Funnel? Funnel { get; init; }
}
