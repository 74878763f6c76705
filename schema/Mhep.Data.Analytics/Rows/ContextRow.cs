using Mhep.Data.Schema.Contexts;

namespace Mhep.Data.Analytics.Rows;

/// <summary>Something that happened at a site and helps to read its figures; shown beside them, never applied silently.</summary>
public sealed record ContextRow
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What kind of thing.</summary>
    public required ContextKind Kind { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Note { get; init; }

    /// <summary>The days are marked as not to be compared.</summary>
    public required bool NotCompared { get; init; }
}
