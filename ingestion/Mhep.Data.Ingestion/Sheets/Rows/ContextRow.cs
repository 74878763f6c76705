using Mhep.Data.Schema.Contexts;

namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the Context sheet.</summary>
public sealed record ContextRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null: it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What kind of circumstance.</summary>
    public required ContextKind Kind { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Note { get; init; }

    /// <summary>The days are not to be compared; blank is no.</summary>
    public bool NotCompared { get; init; }
}
