using Mhep.Data.Analytics.Benchmarks;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
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

    /// <summary>Who is compared, in words.</summary>
    public required string Group { get; init; }

    /// <summary>Counts are divided by full-time equivalents in post before they are compared.</summary>
    public required bool PerFte { get; init; }

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

    /// <summary>A quarter of the units are at or below it (the quartile of R's type 7 and of Excel's QUARTILE.INC).</summary>
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

    /// <summary>Each of these figures again, with why it is or is not there: a figure of a comparison that is shown can be held back on its own.</summary>
    public IReadOnlyList<PeerStatistic> Statistics =>
    [
        Statistic(PeerFigure.LowerQuartile, LowerQuartile), Statistic(PeerFigure.Median, Median), Statistic(PeerFigure.UpperQuartile, UpperQuartile),
        Statistic(PeerFigure.Pooled, Pooled), Statistic(PeerFigure.MeanOfUnits, MeanOfUnits), Statistic(PeerFigure.FunnelCentre, Funnel?.Centre),
        Statistic(PeerFigure.Minimum, Minimum), Statistic(PeerFigure.Maximum, Maximum),
    ];

    /// <summary>
    /// Your own units with their place; other units only where the viewer may see them. Those with most room for improvement first: a league
    /// table is not offered.
    /// </summary>
    public required IReadOnlyList<PeerPosition> Positions { get; init; }

    /// <summary>The place of the unit that was asked about; null in `peerComparison`, which asks about none.</summary>
    public PeerPosition? Own { get; init; }

    /// <summary>
    /// Published benchmarks for the measure: NHS England 30%, 40%, 55%; IPS Grow 40% and 65%; ... Those in force on the period's last day; those
    /// for a specialist's year only beside a period of a year.
    /// </summary>
    public required IReadOnlyList<Benchmark> Benchmarks { get; init; }

    /// <summary>Funnel-plot limits by denominator; only for COHORT rates.</summary>
    public Funnel? Funnel { get; init; }

    /// <summary>How specialists' rates were drawn together; only where specialists are compared by a COHORT rate.</summary>
    public Shrinkage? Shrinkage { get; init; }

    /// <summary>What to know before reading the figures, in plain words; with few people, how much is chance.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    private PeerStatistic Statistic(PeerFigure figure, decimal? value)
    {
        if (value is not null) return new PeerStatistic(figure, value, Status);
        if (Status is not (ValueStatus.Exact or ValueStatus.Partial or ValueStatus.Rounded)) return new PeerStatistic(figure, null, Status);
        var hasNone = figure == PeerFigure.FunnelCentre && MeasureCatalogue.Find(Measure) is not { Unit: MeasureUnit.Rate, Basis: RateBasis.Cohort };
        return new PeerStatistic(figure, null, hasNone ? ValueStatus.NotApplicable : ValueStatus.Suppressed);
    }
}
