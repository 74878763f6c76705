using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Peers;

/// <summary>What a comparison of units comes to. Every figure is null where there is nothing to compare.</summary>
/// <typeparam name="TUnit">How the caller knows units.</typeparam>
public sealed record PeerFigures<TUnit>
{
    /// <summary>EXACT or ROUNDED when every unit that was there is part of it; PARTIAL when some are not; else why there is nothing.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>How many units are compared.</summary>
    public required int PeerCount { get; init; }

    /// <summary>How many providers they are of.</summary>
    public required int ProviderCount { get; init; }

    /// <summary>The least of the values.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>A quarter of the units are at or below it (R's type 7, Excel's QUARTILE.INC).</summary>
    public decimal? LowerQuartile { get; init; }

    /// <summary>Half of the units are at or below it.</summary>
    public decimal? Median { get; init; }

    /// <summary>Three quarters of the units are at or below it.</summary>
    public decimal? UpperQuartile { get; init; }

    /// <summary>The greatest of the values.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>All units taken as one: their numerators over their denominators.</summary>
    public decimal? Pooled { get; init; }

    /// <summary>The mean of the values, each unit counting alike.</summary>
    public decimal? MeanOfUnits { get; init; }

    /// <summary>Each unit's place, those with most room for improvement first; those that were there without a figure to compare at the end.</summary>
    public required IReadOnlyList<PeerPlace<TUnit>> Places { get; init; }

    /// <summary>Funnel-plot limits; only for rates of a cohort.</summary>
    public Funnel? Funnel { get; init; }

    /// <summary>How specialists' rates were drawn together; only for theirs.</summary>
    public Shrinkage? Shrinkage { get; init; }

    /// <summary>What to know before reading the figures, in plain words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
