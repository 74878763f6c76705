using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Subgroups;

/// <summary>Groups of clients of several sites beside each other.</summary>
[QueryType]
internal static class SubgroupQueries
{
    /// <summary>
    /// The same as a site's, over all sites of the viewer's own provider together or those that `where` leaves; null where none is the viewer's own.
    /// </summary>
    /// <param name="by">What to tell clients apart by.</param>
    /// <param name="measure">What to measure.</param>
    /// <param name="period">The days to measure over.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads rows.</param>
    /// <param name="where">Which sites count.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<SubgroupComparison?> SubgroupsAsync(
        SubgroupBy by,
        MeasureKey measure,
        PeriodInput period,
        RequestContext request,
        [Service] SubgroupReader reader,
        Filter<Site>? where = null,
        CancellationToken cancellationToken = default)
    {
        var visible = request.Get<VisibleFacts>();
        var sites = (where?.Apply(visible.Sites) ?? visible.Sites).Where(site => visible.SeesSite(AccessTopic.Subgroups, site.Code))
            .Select(site => site.Facts).OfType<SiteFacts>().ToList();
        return SiteSubgroups.AnswerAsync(reader, visible, sites, new SubgroupQuestion(by, measure, SiteSubgroups.ToRequest(period)), cancellationToken);
    }
}
