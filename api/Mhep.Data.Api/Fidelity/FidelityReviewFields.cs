using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Fidelity;

/// <summary>Fields of a fidelity review beside its properties.</summary>
[ObjectType<FidelityReview>]
internal static class FidelityReviewFields
{
    /// <summary>The reviews of keys, among those of sites that the caller sees.</summary>
    /// <param name="keys">As <see cref="FidelityReview.Key"/>.</param>
    /// <param name="request">The request.</param>
    [NodeResolver]
    public static IReadOnlyList<FidelityReview?> Find(IReadOnlyList<string> keys, RequestContext request)
    {
        var visible = request.Get<VisibleFacts>();
        return request.Noting<FidelityReview>([.. keys.Select(key => visible.FindSite(Uri.UnescapeDataString(key.Split('/')[0]))?.FidelityReviews
            .FirstOrDefault(review => string.Equals(review.Key, key, StringComparison.OrdinalIgnoreCase)))]);
    }
}
