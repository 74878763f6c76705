using System.Collections.Concurrent;
using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Sites;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.Api.Access;

/// <summary>
/// What the caller of one request may see of the data as known at earlier moments, the only way to it. Each moment is looked up once a
/// request, so all its fields agree on it.
/// </summary>
/// <param name="history">Has the facts of then.</param>
/// <param name="now">What the caller may see of the newest data.</param>
/// <param name="viewOf">What the caller may see of earlier ones.</param>
internal sealed class KnownThen(FactsHistory history, VisibleFacts now, Func<Facts, VisibleFacts> viewOf)
{
    /// <summary>Earlier versions are built on demand: one request may have so many of them built.</summary>
    private const int MaximumMoments = 4;

    private readonly ConcurrentDictionary<DateTimeOffset, Lazy<Task<VisibleFacts>>> _moments = new();

    /// <summary>What was known at a moment; nothing before the first workbook.</summary>
    /// <exception cref="GraphQLException">The moment lies in the future, or the request has named too many.</exception>
    public async Task<VisibleFacts> AtAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        try
        {
            if (_moments.Count >= MaximumMoments && !_moments.ContainsKey(moment)) throw TooMany();
            return await _moments.GetOrAdd(moment, _ => new Lazy<Task<VisibleFacts>>(() => ReadAsync(moment, cancellationToken))).Value;
        }
        catch (MeasureRequestException refusal)
        {
            throw new GraphQLException(new GraphQLError(refusal.Message).WithCode(refusal.Code));
        }
    }

    /// <summary>Each site as it was known at a moment; null where it was not listed then. Without a moment, the sites as they are shown.</summary>
    public async ValueTask<IReadOnlyList<Site?>> SitesAsync(IReadOnlyList<Site> sites, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        if (moment is not { } earlier) return sites;
        var then = await AtAsync(earlier, cancellationToken);
        return [.. sites.Select(site => then.FindSite(site.Code))];
    }

    /// <summary>Each specialist as known at a moment; null where no return of then named one of that code. Without a moment, the specialists as they are shown.</summary>
    public async ValueTask<IReadOnlyList<EmploymentSpecialist?>> SpecialistsAsync(
        IReadOnlyList<EmploymentSpecialist> specialists, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        if (moment is not { } earlier) return specialists;
        var then = await AtAsync(earlier, cancellationToken);
        return [.. specialists.Select(specialist => then.FindSpecialist(specialist.Key))];
    }

    /// <summary>What the caller may see of a version that an answer was worked out from.</summary>
    public VisibleFacts ViewOf(Facts version) => version.DataVersion == now.Facts.DataVersion ? now : viewOf(version);

    private async Task<VisibleFacts> ReadAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        viewOf(await history.AsKnownAtAsync(moment, cancellationToken));

    private static MeasureRequestException TooMany() => new(
        MeasureRequestErrors.TooManyMoments,
        FormattableString.Invariant($"One request may ask for the data as known at {MaximumMoments} moments at most. Ask for the others in a request of their own."));
}
