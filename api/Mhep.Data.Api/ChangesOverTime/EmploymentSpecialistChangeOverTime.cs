using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.ChangesOverTime;

/// <summary>A specialist's figures over time.</summary>
[ObjectType<EmploymentSpecialist>]
internal static class EmploymentSpecialistChangeOverTime
{
    /// <summary>Signal and noise apart: the chart of individual values with its limits, and which points are more than chance explains. Null for cumulative measures.</summary>
    /// <param name="specialists">The specialists.</param>
    /// <param name="measure">What to follow.</param>
    /// <param name="request">The request.</param>
    /// <param name="grain">The length of the periods. Months show a change soonest.</param>
    /// <param name="from">First day; without it that of any return. Periods that it cuts are left out.</param>
    /// <param name="to">Last day; without it that of any return. Periods that it cuts are left out.</param>
    /// <param name="screen">Leaves differences between neighbours that pass 3.267 times their mean out of the limits' width.</param>
    public static IReadOnlyList<ChangeOverTime?> ChangeOverTime(
        IReadOnlyList<EmploymentSpecialist> specialists,
        MeasureKey measure,
        RequestContext request,
        Grain grain = Grain.Month,
        DateOnly? from = null,
        DateOnly? to = null,
        bool screen = true)
    {
        var finder = new ChangeFinder(request.Get<VisibleFacts>().Facts);
        var question = new ChangeQuestion { Measure = measure, Grain = grain, From = from, To = to, Screen = screen };
        return LevelChanges.Of(specialists, specialist => finder.OfSpecialist(specialist.Facts, question with { WithContext = specialist.Site.ShowsContext }));
    }
}
