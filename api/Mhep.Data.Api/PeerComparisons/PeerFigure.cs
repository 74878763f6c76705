namespace Mhep.Data.Api.PeerComparisons;

/// <summary>What a comparison says of all units together.</summary>
public enum PeerFigure
{
    /// <summary>A quarter of the units are at or below it.</summary>
    LowerQuartile,

    /// <summary>Half of the units are at or below it.</summary>
    Median,

    /// <summary>Three quarters of the units are at or below it.</summary>
    UpperQuartile,

    /// <summary>All units taken as one.</summary>
    Pooled,

    /// <summary>The mean, each unit counting alike.</summary>
    MeanOfUnits,

    /// <summary>What the funnel is drawn around; only of COHORT rates.</summary>
    FunnelCentre,

    /// <summary>The least value; never shown to peers.</summary>
    Minimum,

    /// <summary>The greatest value; never shown to peers.</summary>
    Maximum,
}
