using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Reads what the checks need to know, in a handful of queries however much data there is.</summary>
internal static class KnownDataReader
{
    /// <summary>The sites that the caller may send rows for, their dates, and who has been in post there.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="providerCode">The provider that sends; null: the programme.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<KnownData> ReadAsync(MhepDbContext context, string? providerCode, CancellationToken cancellationToken)
    {
        var active = await ActiveVersions.ReadAsync(
            context, slice => slice.Kind == SliceKind.Sites || slice.Kind == SliceKind.Specialists, cancellationToken);
        var specialists = await SpecialistsAsync(context, active, cancellationToken);
        var sites = new Dictionary<string, KnownSite>(StringComparer.OrdinalIgnoreCase);
        foreach (var site in await SitesAsync(context, active, specialists, cancellationToken))
        {
            if (providerCode is null || string.Equals(site.ProviderCode, providerCode, StringComparison.OrdinalIgnoreCase))
                sites.Add(site.Code, site);
        }

        var mapping = providerCode is null ? null : await ProviderMappings.InForceAsync(context, providerCode, cancellationToken);
        var erasures = await context.Erasures.CountAsync(cancellationToken);
        return new KnownData { ProviderCode = providerCode, Sites = sites, Mapping = mapping, Erasures = erasures };
    }

    /// <summary>Whether two readings would let the checks find the same.</summary>
    public static bool AreEqual(KnownData one, KnownData other) =>
        one.Sites.Count == other.Sites.Count
        && one.Erasures == other.Erasures
        && one.Mapping?.Sha256 == other.Mapping?.Sha256
        && one.Sites.All(site => other.Sites.TryGetValue(site.Key, out var there) && AreEqual(site.Value, there));

    private static bool AreEqual(KnownSite one, KnownSite other) =>
        one with { Specialists = other.Specialists } == other
        && one.Specialists.Count == other.Specialists.Count
        && one.Specialists.All(specialist =>
            other.Specialists.TryGetValue(specialist.Key, out var spells) && specialist.Value.SequenceEqual(spells));

    private static async Task<List<KnownSite>> SitesAsync(
        MhepDbContext context,
        ActiveVersions active,
        Dictionary<int, Dictionary<string, IReadOnlyList<KnownSpell>>> specialists,
        CancellationToken cancellationToken)
    {
        var rows =
            from listing in context.SiteListings.BroughtBy(active)
            join site in context.Sites on listing.SiteId equals site.Id
            join provider in context.Providers on listing.ProviderId equals provider.Id
            orderby site.Id
            select new { listing.Id, listing.SliceVersionId, listing.SiteId, site.Code, Provider = provider.Code, listing.ServiceStart, listing.ServiceEnd };
        return [.. (await rows.ToListAsync(cancellationToken))
            .Where(row => active.Contains(row.SliceVersionId, row.Id))
            .Select(row => new KnownSite
            {
                Code = row.Code,
                ProviderCode = row.Provider,
                ServiceStart = row.ServiceStart,
                ServiceEnd = row.ServiceEnd,
                Specialists = specialists.GetValueOrDefault(row.SiteId) ?? [],
            })];
    }

    /// <summary>Specialists with time in post, by site. One who was only ever mentioned is not known: the checks say so each time.</summary>
    private static async Task<Dictionary<int, Dictionary<string, IReadOnlyList<KnownSpell>>>> SpecialistsAsync(
        MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken)
    {
        var rows =
            from spell in context.SpecialistSpells.BroughtBy(active)
            join specialist in context.EmploymentSpecialists on spell.SpecialistId equals specialist.Id
            select new { spell.Id, spell.SliceVersionId, specialist.SiteId, specialist.Code, spell.StartDate, spell.LeaveDate };
        var current = (await rows.ToListAsync(cancellationToken)).Where(row => active.Contains(row.SliceVersionId, row.Id));
        return current.GroupBy(row => row.SiteId).ToDictionary(
            site => site.Key,
            site => site.GroupBy(row => row.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(
                specialist => specialist.Key,
                IReadOnlyList<KnownSpell> (specialist) =>
                    [.. specialist.Select(row => new KnownSpell(row.StartDate, row.LeaveDate)).OrderBy(spell => spell.Start).ThenBy(spell => spell.Leave)],
                StringComparer.OrdinalIgnoreCase));
    }
}
