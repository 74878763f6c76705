using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>One group of clients who agreed to evaluation, in a release: rounded, or suppressed with all its parts.</summary>
public sealed record ReleasedSubgroup
{
    /// <summary>All sites of which are put together.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>What is measured.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The financial year.</summary>
    public required FinancialYear Year { get; init; }

    /// <summary>What clients are told apart by.</summary>
    public required SubgroupBy By { get; init; }

    /// <summary>The group, from a closed list.</summary>
    public required string Group { get; init; }

    /// <summary>Rounded; null where the group is suppressed.</summary>
    public int? Numerator { get; init; }

    /// <summary>Rounded; null where the group is suppressed, and for counts.</summary>
    public int? Denominator { get; init; }

    /// <summary>Nothing of it is shown.</summary>
    public bool IsSuppressed => Numerator is null;
}
