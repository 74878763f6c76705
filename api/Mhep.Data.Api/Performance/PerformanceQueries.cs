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

/// <summary>Figures of many units in one answer.</summary>
[QueryType]
internal static class PerformanceQueries
{
    /// <summary>
    /// The whole programme in one answer: a series for each unit, in code order. Units x measures x periods over 100,000 is an
    /// error with its own code that says how to narrow it. The units of an answer `asKnownAt` are those of that moment, and so is all that is
    /// asked of them. Sums hold those sites alone whose exact figures the viewer sees.
    /// </summary>
    /// <param name="measures">What to measure.</param>
    /// <param name="period">The days to measure over.</param>
    /// <param name="request">The request.</param>
    /// <param name="grain">How to cut the period into values.</param>
    /// <param name="by">Whose figures; sums are over the sites that `where` leaves.</param>
    /// <param name="where">Which sites count.</param>
    /// <param name="scenario">Which of the contract's targets to show.</param>
    /// <param name="perFte">Divides counts by the full-time equivalents in post, on average over the period; targets are not shown. Other measures are as they are.</param>
    /// <param name="asKnownAt">The answer that was given then, from the data, list of sites, targets and coverage of that moment; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    public static async ValueTask<IReadOnlyList<UnitPerformance>?> PerformanceAsync(
        IReadOnlyList<MeasureKey> measures,
        PeriodInput period,
        RequestContext request,
        Grain grain = Grain.WholePeriod,
        PerformanceUnit by = PerformanceUnit.Site,
        Filter<Site>? where = null,
        TargetScenario scenario = TargetScenario.Medium,
        bool perFte = false,
        DateTimeOffset? asKnownAt = null,
        CancellationToken cancellationToken = default)
    {
        var visible = asKnownAt is { } moment ? await request.Get<KnownThen>().AtAsync(moment, cancellationToken) : request.Get<VisibleFacts>();
        var sites = (where?.Apply(visible.Sites) ?? visible.Sites).ToList();
        var answer = MeasureQuestion.Answer(() => new VisibleFigures(visible).By(by, sites, new PerformanceQuestion
        {
            Measures = measures,
            Period = period.ToRequest(),
            Grain = grain,
            Scenario = scenario,
            PerFte = perFte,
        }));
        request.NoteCells(answer.SelectMany(unit => unit.Series));
        return answer;
    }
}
