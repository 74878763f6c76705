using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>
/// Reads what is asked of groups of clients. Facts in memory hold no attribute of any client, so the rows of the asked data version are read
/// again, site by site, and forgotten with the answer.
/// </summary>
/// <param name="database">Where to read.</param>
public sealed class SubgroupReader(IDbContextFactory<MhepDbContext> database)
{
    private readonly KeptAnswers<SubgroupCounts> _kept = new();

    /// <summary>The comparison over some sites together, exact; null where 'to date' has no days, or there are no sites.</summary>
    /// <param name="facts">The version that the sites are of.</param>
    /// <param name="sites">Sites of the facts, each once.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="MeasureRequestException">The measure has no subgroups.</exception>
    public async Task<SubgroupComparison?> OfSitesAsync(
        Facts facts, IReadOnlyList<SiteFacts> sites, SubgroupQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var measure = RequireCounted(question.Measure);
        if (sites.Count == 0 || new UnitGroup(facts, [.. sites.Select(UnitFacts.Of)]).DaysOf(question.Period) is not { } days) return null;
        var codes = sites.Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        var counts = await _kept.OfAsync(facts, $"{measure.Key}/{days}/{string.Join('/', codes.Order(StringComparer.Ordinal))}", async () =>
        {
            var counted = new SubgroupCounts(measure, days, consentedOnly: false);
            await CountAsync(facts.DataVersion, codes, [counted], cancellationToken);
            return counted;
        });
        return SubgroupComparing.Of(measure, question.By, CalendarPeriods.Whole(days), counts);
    }

    internal static Measure RequireCounted(MeasureKey key)
    {
        var measure = MeasureCatalogue.Find(key);
        return SubgroupCounts.IsCounted(measure) ? measure : throw new MeasureRequestException(
            MeasureRequestErrors.MeasureWithoutSubgroups,
            $"{key.ToName()} has no subgroups: ask for a rate of a cohort, such as EMPLOYMENT_12_MONTHS_RATE, or for a count of what happened to clients, such as ENGAGEMENTS.");
    }

    /// <summary>Adds the rows of sites, as they were at a data version, to counts.</summary>
    internal async Task CountAsync(long dataVersion, IReadOnlySet<string> siteCodes, IReadOnlyList<SubgroupCounts> counts, CancellationToken cancellationToken)
    {
        await foreach (var site in TracedSite.ReadAsync(database, dataVersion, siteCodes, cancellationToken))
        {
            var traits = await TraitsAsync(site, cancellationToken);
            foreach (var each in counts) each.Add(site.Facts, traits);
        }
    }

    private static async Task<Dictionary<long, ClientTraits>> TraitsAsync(TracedSite site, CancellationToken cancellationToken)
    {
        var query = site.Context.Episodes.AsNoTracking().Where(row => EF.Parameter(site.Versions).Contains(row.SliceVersionId))
            .Select(row => new { row.Id, row.SliceVersionId, row.AgeBand, row.Gender, row.BenefitAtReferral, row.ConsentToEvaluation });
        var traits = new Dictionary<long, ClientTraits>();
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (site.Active.Contains(row.SliceVersionId, row.Id))
                traits.Add(row.Id, new ClientTraits(row.AgeBand, row.Gender, row.BenefitAtReferral, row.ConsentToEvaluation));
        }

        return traits;
    }
}
