using Mhep.Data.Analytics;
using Mhep.Data.Analytics.FirstJobs;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.FirstJobs;

/// <summary>How long people of several sites waited for a first job.</summary>
[QueryType]
internal static class FirstJobQueries
{
    /// <summary>
    /// From engagement to a first job, for those engaged in the period at all sites together or those that `where` leaves, such as a provider's or a
    /// policy focus. Of sites of which the viewer sees totals alone, nothing is in it; null where there are no others.
    /// </summary>
    /// <param name="period">When they were engaged.</param>
    /// <param name="request">The request.</param>
    /// <param name="where">Which sites count.</param>
    public static TimeToFirstJob? TimeToFirstJob(PeriodInput period, RequestContext request, Filter<Site>? where = null)
    {
        var visible = request.Get<VisibleFacts>();
        var sites = (where?.Apply(visible.Sites) ?? visible.Sites).Where(site => site.ShowsSingleEvents).Select(site => site.Facts).OfType<SiteFacts>().ToList();
        return MeasureQuestion.Answer(() => new TimeToFirstJobFinder(visible.Facts).OfSites(sites, period.ToRequest()));
    }
}
