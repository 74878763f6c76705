using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Releases;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;
using Site = Mhep.Data.Api.Sites.Site;

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

    /// <summary>
    /// For evaluators, across the providers of a policy focus: only people who agreed to evaluation, by financial year, as the newest release has it. 0 stays 0,
    /// 1 to 7 are suppressed and so is what would tell them, others are rounded to the nearest 5; at least five providers. Null for everybody else.
    /// </summary>
    /// <param name="by">What to tell clients apart by.</param>
    /// <param name="measure">What to measure; what is not released is MISSING.</param>
    /// <param name="financialYear">The year.</param>
    /// <param name="request">The request.</param>
    /// <param name="releases">Has what was released.</param>
    /// <param name="policyFocus">All sites of which are put together.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SubgroupComparison?> EvaluationSubgroupsAsync(
        SubgroupBy by,
        MeasureKey measure,
        FinancialYear financialYear,
        RequestContext request,
        [Service] ReleaseStore releases,
        PolicyFocus policyFocus = PolicyFocus.SevereMentalIllness,
        CancellationToken cancellationToken = default)
    {
        if (!request.Get<VisibleFacts>().SeesAcrossSites(AccessTopic.EvaluationSubgroups)) return null;
        var (releasedAt, groups) = await releases.ReadSubgroupsAsync(policyFocus, measure, financialYear, by, cancellationToken);
        DateTimeOffset? moment = releasedAt is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null;
        var answer = ReleasedSubgroups.Compare(measure, by, financialYear, groups, moment);
        request.NoteCells(answer);
        return answer;
    }
}
