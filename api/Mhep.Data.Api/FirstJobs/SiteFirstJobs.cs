using Mhep.Data.Analytics.FirstJobs;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.FirstJobs;

/// <summary>How long people of a site waited for a first job.</summary>
[ObjectType<Site>]
internal static class SiteFirstJobs
{
    /// <summary>
    /// From engagement to a first job, for those engaged in the period: median, plain mean of starters, and the curve with those who left. Null for
    /// those who see totals alone, or none, and where `asKnownAt` names a moment at which the site was not listed.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="period">When they were engaged.</param>
    /// <param name="request">The request.</param>
    /// <param name="asKnownAt">The answer that was given then, from the data of that moment; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    public static async ValueTask<IReadOnlyList<TimeToFirstJob?>> TimeToFirstJobAsync(
        IReadOnlyList<Site> sites, PeriodInput period, RequestContext request, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default)
    {
        var then = await request.Get<KnownThen>().SitesAsync(sites, asKnownAt, cancellationToken);
        return MeasureQuestion.Answer(() => then.Select(Of).ToList());

        TimeToFirstJob? Of(Site? site) => site is { ShowsSingleEvents: true, Facts: { } facts }
            ? new TimeToFirstJobFinder(site.Version.Facts).OfSite(facts, period.ToRequest())
            : null;
    }
}
