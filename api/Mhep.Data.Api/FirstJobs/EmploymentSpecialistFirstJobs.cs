using Mhep.Data.Analytics.FirstJobs;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.FirstJobs;

/// <summary>How long people whom a specialist engaged waited for a first job.</summary>
[ObjectType<EmploymentSpecialist>]
internal static class EmploymentSpecialistFirstJobs
{
    /// <summary>
    /// From engagement to a first job, for those engaged in the period: median, plain mean of starters, and the curve with those who left. Null
    /// where `asKnownAt` names a moment at which the specialist was not known.
    /// </summary>
    /// <param name="specialists">The specialists.</param>
    /// <param name="period">When they were engaged.</param>
    /// <param name="request">The request.</param>
    /// <param name="asKnownAt">The answer that was given then, from the data of that moment; not in the future.</param>
    /// <param name="cancellationToken">Stops waiting for earlier data.</param>
    public static async ValueTask<IReadOnlyList<TimeToFirstJob?>> TimeToFirstJobAsync(
        IReadOnlyList<EmploymentSpecialist> specialists, PeriodInput period, RequestContext request, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default)
    {
        var then = await request.Get<KnownThen>().SpecialistsAsync(specialists, asKnownAt, cancellationToken);
        return MeasureQuestion.Answer(() => then.Select(Of).ToList());

        TimeToFirstJob? Of(EmploymentSpecialist? specialist) =>
            specialist is null ? null : new TimeToFirstJobFinder(specialist.Site.Version.Facts).OfSpecialist(specialist.Facts, period.ToRequest());
    }
}
