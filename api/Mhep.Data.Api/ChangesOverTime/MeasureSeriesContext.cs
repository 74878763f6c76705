using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.ChangesOverTime;

/// <summary>What happened, beside every series.</summary>
[ObjectType<MeasureSeries>]
internal static class MeasureSeriesContext
{
    /// <summary>
    /// What happened on the days of the series at the sites whose figures are in it, with what is marked "not compared" and why: shown, never
    /// applied. In order of the first days; of no site of which the viewer sees totals alone.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="request">The request.</param>
    public static IReadOnlyList<ContextNote> Context([Parent] MeasureSeries series, RequestContext request)
    {
        var visible = request.Get<VisibleFacts>();
        return SeriesContext.Of(series, code => visible.FindSite(code)?.ShowsContext == true);
    }
}
