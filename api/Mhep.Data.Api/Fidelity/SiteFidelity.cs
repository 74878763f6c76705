using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Fidelity;

/// <summary>A site's fidelity reviews.</summary>
[ObjectType<Site>]
internal static class SiteFidelity
{
    /// <summary>All reviews, the newest first; of two on one day the independent one first.</summary>
    /// <param name="site">The site.</param>
    [Paged]
    public static IReadOnlyList<FidelityReview> FidelityReviews([Parent] Site site) => site.FidelityReviews;

    /// <summary>The newest review; of two on one day the independent one.</summary>
    /// <param name="site">The site.</param>
    public static FidelityReview? LatestFidelityReview([Parent] Site site) => site.FidelityReviews.Count > 0 ? site.FidelityReviews[0] : null;
}
