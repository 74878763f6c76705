using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.PersonalBests;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.PersonalBests;

/// <summary>A specialist against the own past.</summary>
[ObjectType<EmploymentSpecialist>]
internal static class EmploymentSpecialistPersonalBest
{
    /// <summary>Best value so far, and how the present compares with it; null for measures that are cumulative or have no better direction.</summary>
    /// <param name="specialists">The specialists.</param>
    /// <param name="measure">What to compare.</param>
    /// <param name="request">The request.</param>
    /// <param name="grain">The length of the periods compared.</param>
    /// <param name="asOf">Periods that ended later are left out; without it, the end of coverage.</param>
    /// <param name="perFte">Divides a count by full-time equivalents in post.</param>
    public static IReadOnlyList<PersonalBest?> PersonalBest(
        IReadOnlyList<EmploymentSpecialist> specialists,
        MeasureKey measure,
        RequestContext request,
        Grain grain = Grain.Quarter,
        DateOnly? asOf = null,
        bool perFte = false)
    {
        var finder = new PersonalBestFinder(request.Get<VisibleFacts>().Facts);
        return MeasureQuestion.Answer(() => specialists.Select(specialist => finder.OfSpecialist(specialist.Facts, measure, grain, asOf, perFte)).ToList());
    }
}
