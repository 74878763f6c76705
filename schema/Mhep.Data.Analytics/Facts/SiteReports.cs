using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics;

/// <summary>What is reported of a site beside events: shown or compared, never counted.</summary>
internal sealed record SiteReports
{
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    public required IReadOnlyList<ContextRow> Context { get; init; }

    public required IReadOnlyList<FidelityReviewRow> FidelityReviews { get; init; }

    /// <summary>Puts the reports in an order that does not depend on that of the rows.</summary>
    public static SiteReports From(SiteRows rows) => new()
    {
        Targets = InOrder(rows.Targets),
        Context = [.. rows.Context.OrderBy(note => note.From).ThenBy(note => note.To).ThenBy(note => note.Kind).ThenBy(note => note.Note, StringComparer.Ordinal)],
        FidelityReviews =
        [
            .. rows.FidelityReviews.OrderBy(review => review.ReviewDate).ThenBy(review => review.Kind).ThenBy(review => review.Scale, StringComparer.Ordinal),
        ],
    };

    public static IReadOnlyList<TargetRow> InOrder(IEnumerable<TargetRow> targets) =>
    [
        .. targets.OrderBy(target => target.Measure).ThenBy(target => target.Specialist, StringComparer.Ordinal).ThenBy(target => target.Scenario)
            .ThenBy(target => target.Days.End).ThenBy(target => target.Days.Start).ThenBy(target => target.AgreedOn)
            .ThenBy(target => target.Version, StringComparer.Ordinal).ThenBy(target => target.Value),
    ];
}
