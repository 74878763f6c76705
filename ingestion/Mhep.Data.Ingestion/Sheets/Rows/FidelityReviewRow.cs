using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One fidelity review, from one row with a column an item or gathered from one row an item.</summary>
public sealed record FidelityReviewRow
{
    /// <summary>Where the review, or its first item, was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>All rows that it was gathered from; the first is <see cref="Place"/>.</summary>
    public IReadOnlyList<SheetRow> Rows { get; init; } = [];

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The day of the review.</summary>
    public required DateOnly ReviewDate { get; init; }

    /// <summary>A role or an organisation.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Who scored.</summary>
    public required FidelityReviewKind Kind { get; init; }

    /// <summary>The scale, 'IPS-25' where the sheet does not say.</summary>
    public required string Scale { get; init; }

    /// <summary>Scores by item number, each number once, in order. All items of the scale, else the workbook has an error.</summary>
    public required IReadOnlyList<FidelityItem> Items { get; init; }
}
