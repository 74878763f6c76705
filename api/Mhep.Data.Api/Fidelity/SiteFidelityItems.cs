using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Fidelity;

/// <summary>The items of the fidelity scale at a site: through its reviews, and as far as its returns indicate them.</summary>
[ObjectType<Site>]
internal static class SiteFidelityItems
{
    /// <summary>Each item through all reviews, by number: what changed, and when. Empty where the viewer sees totals alone.</summary>
    /// <param name="site">The site.</param>
    public static IReadOnlyList<FidelityItemHistory> FidelityItems([Parent] Site site) =>
        site.ShowsFidelityItems ? FidelityItemHistory.Of(site.FidelityReviews.Select(review => review.Result).Reverse()) : [];

    /// <summary>
    /// What returns indicate of items 1, 15, 17 and 20, with the figures behind it: indicative, only as far as the steps of the scale are known, and
    /// no review. Empty where the viewer sees totals alone.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="period">The days that the figures are of; the caseload is that of the last.</param>
    /// <param name="reader">Reads rows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<FidelityIndication>>> FidelityIndicationsAsync(
        IReadOnlyList<Site> sites, PeriodInput period, [Service] IndicationReader reader, CancellationToken cancellationToken)
    {
        var request = MeasureQuestion.Answer(period.ToRequest);
        var answers = new IReadOnlyList<FidelityIndication>[sites.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = sites[i] is { ShowsFidelityItems: true, Facts: { } facts }
                ? await reader.OfSiteAsync(sites[i].Version.Facts, facts, request, cancellationToken)
                : [];
        }

        return answers;
    }
}
