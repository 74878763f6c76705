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
    /// <summary>Best value so far, and how the present compares with it; null for measures that are cumulative or have no better direction, and where `asKnownAt` names a moment at which the specialist was not known.</summary>
    /// <param name="specialists">The specialists.</param>
    /// <param name="measure">What to compare.</param>
    /// <param name="request">The request.</param>
    /// <param name="grain">The length of the periods compared.</param>
    /// <param name="asOf">Periods that ended later are left out; without it, the end of coverage.</param>
    /// <param name="perFte">Divides a count by full-time equivalents in post.</param>
    /// <param name="asKnownAt">The answer that was given then, from the data of that moment; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    public static async ValueTask<IReadOnlyList<PersonalBest?>> PersonalBestAsync(
        IReadOnlyList<EmploymentSpecialist> specialists,
        MeasureKey measure,
        RequestContext request,
        Grain grain = Grain.Quarter,
        DateOnly? asOf = null,
        bool perFte = false,
        DateTimeOffset? asKnownAt = null,
        CancellationToken cancellationToken = default)
    {
        var then = await request.Get<KnownThen>().SpecialistsAsync(specialists, asKnownAt, cancellationToken);
        return MeasureQuestion.Answer(() => then.Select(BestOf).ToList());

        PersonalBest? BestOf(EmploymentSpecialist? specialist) =>
            specialist is null
                ? null
                : new PersonalBestFinder(specialist.Site.Version.Facts).OfSpecialist(specialist.Facts, measure, grain, asOf, perFte, specialist.Site.ShowsContext);
    }
}
