using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>A fidelity review, scored and compared with the one before.</summary>
public sealed record FidelityResult
{
    /// <summary>The site reviewed.</summary>
    public required SiteFacts Site { get; init; }

    /// <summary>The day of the review.</summary>
    public required DateOnly ReviewDate { get; init; }

    /// <summary>The scale used, 'IPS-25'.</summary>
    public required string Scale { get; init; }

    /// <summary>Who scored.</summary>
    public required FidelityReviewKind Kind { get; init; }

    /// <summary>All scores added up.</summary>
    public required int Total { get; init; }

    /// <summary>The highest total that the scale allows: 125 of 25 items.</summary>
    public required int Maximum { get; init; }

    /// <summary>What the total means.</summary>
    public required FidelityBand Band { get; init; }

    /// <summary>The scores, by item number.</summary>
    public required IReadOnlyList<FidelityItemScore> Items { get; init; }

    /// <summary>The parts of the scale that the review has items of, in the scale's order.</summary>
    public IReadOnlyList<FidelitySectionScore> Sections =>
        [.. Items.GroupBy(item => item.Section).OrderBy(section => section.Key).Select(section => FidelitySectionScore.Of(section.Key, [.. section]))];

    /// <summary>Total less that of the review before of the same kind and scale; null for the first.</summary>
    public int? Change { get; init; }

    /// <summary>Null where no interval is configured.</summary>
    public DateOnly? NextReviewDue { get; init; }
}
