using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Api.Performance;

/// <summary>A site's figures.</summary>
[ObjectType<Site>]
internal static class SitePerformance
{
    /// <summary>A series for each measure, in the order asked; values in order of time.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="measures">What to measure.</param>
    /// <param name="period">The days to measure over.</param>
    /// <param name="request">The request.</param>
    /// <param name="grain">How to cut the period into values.</param>
    /// <param name="scenario">Which of the contract's targets to show.</param>
    public static IReadOnlyList<IReadOnlyList<MeasureSeries>?> Performance(
        IReadOnlyList<Site> sites,
        IReadOnlyList<MeasureKey> measures,
        PeriodInput period,
        RequestContext request,
        Grain grain = Grain.WholePeriod,
        TargetScenario scenario = TargetScenario.Medium)
    {
        var figures = new PerformanceFigures(request.Get<VisibleFacts>().Facts);
        return LevelPerformance.Of(sites, site => figures.OfSite(site.Facts, new PerformanceQuestion
        {
            Measures = measures,
            Period = period.ToRequest(),
            Grain = grain,
            Scenario = scenario,
        }));
    }
}
