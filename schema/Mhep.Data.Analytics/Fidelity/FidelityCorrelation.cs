using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>Whether sites with higher fidelity achieved more.</summary>
public sealed record FidelityCorrelation
{
    /// <summary>What was achieved.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The days it is measured over.</summary>
    public required Period Period { get; init; }

    /// <summary>The sites compared, by fidelity and then by code.</summary>
    public required IReadOnlyList<FidelityPoint> Points { get; init; }

    /// <summary>Sites of the policy focus that are not compared: without a review of the kind in the two years before, or without a rate of 8 people.</summary>
    public required int SitesLeftOut { get; init; }

    /// <summary>Of the ranks (Spearman): not moved by one odd site. Null where there are too few to tell.</summary>
    public Coefficient? Spearman { get; init; }

    /// <summary>Of the numbers (Pearson); null where there are too few to tell.</summary>
    public Coefficient? Pearson { get; init; }

    /// <summary>What it comes to, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>What to know before reading it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
