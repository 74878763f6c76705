using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Fidelity;

/// <summary>A site's fidelity reviews.</summary>
[ObjectType<Site>]
internal static class SiteFidelity
{
    /// <summary>All reviews, the newest first; of two on one day the independent one first. None where `asKnownAt` names a moment at which the site was not listed.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="request">The request.</param>
    /// <param name="asKnownAt">The reviews known then; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    [Paged]
    public static async ValueTask<IReadOnlyList<IReadOnlyList<FidelityReview>>> FidelityReviewsAsync(
        IReadOnlyList<Site> sites, RequestContext request, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default)
    {
        var then = await request.Get<KnownThen>().SitesAsync(sites, asKnownAt, cancellationToken);
        return [.. then.Select(site => site?.FidelityReviews ?? [])];
    }

    /// <summary>The newest review; of two on one day the independent one. Null where `asKnownAt` names a moment at which the site was not listed.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="request">The request.</param>
    /// <param name="asKnownAt">The newest known then; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    public static async ValueTask<IReadOnlyList<FidelityReview?>> LatestFidelityReviewAsync(
        IReadOnlyList<Site> sites, RequestContext request, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default)
    {
        var then = await request.Get<KnownThen>().SitesAsync(sites, asKnownAt, cancellationToken);
        return [.. then.Select(site => site is { FidelityReviews: [var newest, ..] } ? newest : null)];
    }
}
