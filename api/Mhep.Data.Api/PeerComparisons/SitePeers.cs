using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A site among its peers.</summary>
[ObjectType<Site>]
internal static class SitePeers
{
    /// <summary>
    /// Where it stands among its peers. COHORT rates, and counts for each full-time equivalent; what divides two flows of a period is
    /// not compared, and says so.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="measure">What to compare.</param>
    /// <param name="period">The days to compare.</param>
    /// <param name="request">The request.</param>
    /// <param name="group">Who counts as a peer; size and age are those on the period's last day.</param>
    public static IReadOnlyList<PeerComparison?> Peers(
        IReadOnlyList<Site> sites, MeasureKey measure, PeriodInput period, RequestContext request, PeerGroup group = PeerGroup.PolicyFocus)
    {
        var peers = new GroupedPeers(request.Get<VisibleFacts>(), measure, period, group);
        var answers = MeasureQuestion.Answer(() => sites.Select(site => peers.Of(site.Facts, PerformanceUnit.Site) is { } comparison
            ? comparison with { Own = comparison.Positions.FirstOrDefault(position => position.Site == site) }
            : null).ToList());
        request.NoteCells(answers);
        return answers;
    }
}
