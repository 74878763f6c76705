using Mhep.Data.Analytics;
using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.ChangesOverTime;

/// <summary>Figures of several sites together over time.</summary>
[QueryType]
internal static class ChangeOverTimeQueries
{
    /// <summary>
    /// Signal and noise apart, for all sites together or those that `where` leaves, such as a provider's: the chart of individual values with
    /// its limits, and which points are more than chance explains. Null for cumulative measures.
    /// </summary>
    /// <param name="measure">What to follow.</param>
    /// <param name="request">The request.</param>
    /// <param name="where">Which sites count.</param>
    /// <param name="grain">The length of the periods. Months show a change soonest.</param>
    /// <param name="from">First day; without it that of any return. Periods that it cuts are left out.</param>
    /// <param name="to">Last day; without it that of any return. Periods that it cuts are left out.</param>
    /// <param name="screen">Leaves differences between neighbours that pass 3.267 times their mean out of the limits' width.</param>
    public static ChangeOverTime? ChangeOverTime(
        MeasureKey measure,
        RequestContext request,
        Filter<Site>? where = null,
        Grain grain = Grain.Month,
        DateOnly? from = null,
        DateOnly? to = null,
        bool screen = true)
    {
        var visible = request.Get<VisibleFacts>();
        var sites = (where?.Apply(visible.Sites) ?? visible.Sites).Select(site => site.Facts).OfType<SiteFacts>().ToList();
        var question = new ChangeQuestion { Measure = measure, Grain = grain, From = from, To = to, Screen = screen };
        return LevelChanges.Of([sites], each => new ChangeFinder(visible.Facts).OfSites(each, question))[0];
    }
}
