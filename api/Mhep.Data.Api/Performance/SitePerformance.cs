using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Api.Performance;

/// <summary>A site's figures.</summary>
[ObjectType<Site>]
internal static class SitePerformance
{
    /// <summary>
    /// A series for each measure, in the order asked; values in order of time. Null where `asKnownAt` names a moment at which the site was not listed.
    /// Of a site that is not the viewer's: released cells, or null.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="measures">What to measure.</param>
    /// <param name="period">The days to measure over.</param>
    /// <param name="request">The request.</param>
    /// <param name="grain">How to cut the period into values.</param>
    /// <param name="scenario">Which of the contract's targets to show.</param>
    /// <param name="perFte">Divides counts by the full-time equivalents in post, on average over the period; targets are not shown. Other measures are as they are.</param>
    /// <param name="asKnownAt">The answer that was given then, from the data, list of sites, targets and coverage of that moment; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    public static async ValueTask<IReadOnlyList<IReadOnlyList<MeasureSeries>?>> PerformanceAsync(
        IReadOnlyList<Site> sites,
        IReadOnlyList<MeasureKey> measures,
        PeriodInput period,
        RequestContext request,
        Grain grain = Grain.WholePeriod,
        TargetScenario scenario = TargetScenario.Medium,
        bool perFte = false,
        DateTimeOffset? asKnownAt = null,
        CancellationToken cancellationToken = default)
    {
        var then = await request.Get<KnownThen>().SitesAsync(sites, asKnownAt, cancellationToken);
        var answer = LevelPerformance.Of(then, site => new VisibleFigures(site.Version).OfSite(site, new PerformanceQuestion
        {
            Measures = measures,
            Period = period.ToRequest(),
            Grain = grain,
            Scenario = scenario,
            PerFte = perFte,
        }));
        request.NoteCells(answer.OfType<IReadOnlyList<MeasureSeries>>().SelectMany(series => series));
        return answer;
    }
}
