namespace Mhep.Data.Analytics.Fidelity;

/// <summary>One item through all reviews of a site.</summary>
public sealed record FidelityItemHistory
{
    /// <summary>The scale used, 'IPS-25'.</summary>
    public required string Scale { get; init; }

    /// <summary>The item's number on the scale, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the item is about.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the scale it is in.</summary>
    public required FidelitySection Section { get; init; }

    /// <summary>Its scores, the earliest first; of two on one day the independent one first.</summary>
    public required IReadOnlyList<FidelityItemOnDay> Scores { get; init; }

    /// <summary>The items of some reviews of a site, by scale and number.</summary>
    /// <param name="reviews">The reviews, the earliest first.</param>
    public static IReadOnlyList<FidelityItemHistory> Of(IEnumerable<FidelityResult> reviews) =>
    [
        .. reviews.SelectMany(review => review.Items.Select(item => (Review: review, Item: item)))
            .GroupBy(scored => (Scale: scored.Review.Scale.ToUpperInvariant(), scored.Item.Number))
            .OrderBy(item => item.Key.Scale, StringComparer.Ordinal).ThenBy(item => item.Key.Number)
            .Select(item => new FidelityItemHistory
            {
                Scale = item.First().Review.Scale,
                Number = item.Key.Number,
                Name = item.First().Item.Name,
                Section = item.First().Item.Section,
                Scores = [.. item.Select(scored => new FidelityItemOnDay(scored.Review.ReviewDate, scored.Review.Kind, scored.Item.Score, scored.Item.Change))],
            }),
    ];
}
