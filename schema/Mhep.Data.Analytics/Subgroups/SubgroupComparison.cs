using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>A measure for groups of clients beside each other, with those of whom nothing is known, and what chance explains.</summary>
public sealed record SubgroupComparison
{
    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What clients are told apart by.</summary>
    public required SubgroupBy By { get; init; }

    /// <summary>The days.</summary>
    public required Period Period { get; init; }

    /// <summary>What is known of the measure from client-level returns; aggregate returns say nothing of groups.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>The groups of which something is known: ages youngest first, others by name.</summary>
    public required IReadOnlyList<SubgroupFigure> Groups { get; init; }

    /// <summary>Those of whom the sheet says that it is not known.</summary>
    public required SubgroupFigure NotKnown { get; init; }

    /// <summary>Those for whom the sheet was left blank.</summary>
    public required SubgroupFigure LeftBlank { get; init; }

    /// <summary>The share of whom nothing is known, not known and blank together; null where it cannot be shown.</summary>
    public decimal? MissingShare { get; init; }

    /// <summary>Of rates: each group but the largest against the largest. Empty for counts.</summary>
    public required IReadOnlyList<SubgroupDifference> Differences { get; init; }

    /// <summary>When the groups were released, to those who may not see exact ones; null: exact, as of now.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>What to know before reading it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
