using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>A fidelity review while its items are gathered from several rows.</summary>
internal sealed class FidelityDraft
{
    public required SheetRow Place { get; init; }

    public required string SiteCode { get; init; }

    public required DateOnly ReviewDate { get; init; }

    public required FidelityReviewKind Kind { get; init; }

    public string? Reviewer { get; set; }

    /// <summary>The rows that it was gathered from.</summary>
    public List<SheetRow> Rows { get; } = [];

    /// <summary>Scores by item number.</summary>
    public SortedDictionary<int, int> Scores { get; } = [];

    public FidelityReviewRow ToRow(string scale) => new()
    {
        Place = Place,
        Rows = Rows,
        SiteCode = SiteCode,
        ReviewDate = ReviewDate,
        Reviewer = Reviewer,
        Kind = Kind,
        Scale = scale,
        Items = [.. Scores.Select(score => new FidelityItem(score.Key, score.Value))],
    };
}
