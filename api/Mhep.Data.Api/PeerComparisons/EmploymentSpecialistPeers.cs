using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A specialist among its peers.</summary>
[ObjectType<EmploymentSpecialist>]
internal static class EmploymentSpecialistPeers
{
    /// <summary>
    /// Where one stands among the specialists of the site's peers. COHORT rates, with each drawn towards the rate of all beside it, and
    /// counts for each full-time equivalent.
    /// </summary>
    /// <param name="specialists">The specialists.</param>
    /// <param name="measure">What to compare.</param>
    /// <param name="period">The days to compare.</param>
    /// <param name="request">The request.</param>
    /// <param name="group">Whose specialists count as peers; size and age are those of the services on the period's last day.</param>
    public static IReadOnlyList<PeerComparison?> Peers(
        IReadOnlyList<EmploymentSpecialist> specialists, MeasureKey measure, PeriodInput period, RequestContext request, PeerGroup group = PeerGroup.PolicyFocus)
    {
        var peers = new GroupedPeers(request.Get<VisibleFacts>(), measure, period, group);
        return MeasureQuestion.Answer(() => specialists.Select(specialist => peers.Of(specialist.Facts.Site, PerformanceUnit.EmploymentSpecialist) is { } comparison
            ? comparison with { Own = comparison.Positions.FirstOrDefault(position => position.EmploymentSpecialist == specialist) }
            : null).ToList());
    }
}
