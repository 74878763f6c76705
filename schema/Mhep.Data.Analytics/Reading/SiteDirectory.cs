using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>What is read whole each time because it is small: the list of sites, codes of specialists, targets.</summary>
internal sealed class SiteDirectory
{
    private readonly Dictionary<int, (int SiteId, string Code)> _specialists;

    private SiteDirectory(IReadOnlyList<SiteSource> sites, ILookup<int, TargetRow> targets, Dictionary<int, (int SiteId, string Code)> specialists)
    {
        Sites = sites;
        Targets = targets;
        _specialists = specialists;
    }

    /// <summary>The listed sites.</summary>
    public IReadOnlyList<SiteSource> Sites { get; }

    /// <summary>Targets, by the site's key.</summary>
    public ILookup<int, TargetRow> Targets { get; }

    public static async Task<SiteDirectory> ReadAsync(MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken)
    {
        var specialists = await context.EmploymentSpecialists
            .Select(specialist => new { specialist.Id, specialist.SiteId, specialist.Code })
            .ToDictionaryAsync(specialist => specialist.Id, specialist => (specialist.SiteId, specialist.Code), cancellationToken);
        var slices = active.Slices.Where(slice => slice.Slice.SiteId is not null).ToLookup(slice => slice.Slice.SiteId.GetValueOrDefault());
        var descriptions = await ReadDescriptions(context, active, cancellationToken);
        var sites = descriptions.ConvertAll(site => new SiteSource(site.SiteId, site.Description, [.. slices[site.SiteId].Where(slice => IsOf(site.ProviderId, slice))]));
        return new SiteDirectory(sites, await ReadTargets(context, active, specialists, cancellationToken), specialists);
    }

    /// <summary>The code of a site's specialist; null for 'unallocated', and for a specialist of another site.</summary>
    public string? CodeOf(int? specialistId, int siteId) => CodeOf(_specialists, specialistId, siteId);

    /// <summary>
    /// Clients are a provider's. Where the list now gives the site to another, those of the provider before stay in the data and count no
    /// more: the new one sends the clients that it took over, and nobody may count twice.
    /// </summary>
    private static bool IsOf(int providerId, SliceContent slice) =>
        slice.Slice.Kind != SliceKind.Clients || slice.Slice.ProviderId == providerId;

    private static string? CodeOf(Dictionary<int, (int SiteId, string Code)> specialists, int? specialistId, int siteId) =>
        specialistId is { } id && specialists.TryGetValue(id, out var specialist) && specialist.SiteId == siteId ? specialist.Code : null;

    private static async Task<List<(int SiteId, int ProviderId, SiteDescription Description)>> ReadDescriptions(
        MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken)
    {
        var rows = await context.SiteListings.AsNoTracking().BroughtBy(active).Select(listing => new
        {
            listing,
            Code = context.Sites.Where(site => site.Id == listing.SiteId).Select(site => site.Code).First(),
            ProviderCode = context.Providers.Where(provider => provider.Id == listing.ProviderId).Select(provider => provider.Code).First(),
            CommissionerCode = context.Commissioners.Where(commissioner => commissioner.Id == listing.CommissionerId)
                .Select(commissioner => commissioner.Code).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Where(row => active.Contains(row.listing.SliceVersionId, row.listing.Id)).Select(row => (row.listing.SiteId, row.listing.ProviderId, new SiteDescription
        {
            Code = row.Code,
            Name = row.listing.Name,
            ProviderCode = row.ProviderCode,
            ProviderName = row.listing.ProviderName,
            CommissionerCode = row.CommissionerCode,
            CommissionerName = row.listing.CommissionerName,
            PolicyFocus = row.listing.PolicyFocus,
            Region = row.listing.Region,
            ServiceStart = row.listing.ServiceStart,
            ServiceEnd = row.listing.ServiceEnd,
        }))];
    }

    private static async Task<ILookup<int, TargetRow>> ReadTargets(
        MhepDbContext context, ActiveVersions active, Dictionary<int, (int SiteId, string Code)> specialists, CancellationToken cancellationToken)
    {
        var rows = await context.Targets.AsNoTracking().BroughtBy(active).ToListAsync(cancellationToken);
        var targets = new List<(int SiteId, TargetRow Row)>();
        foreach (var row in rows.Where(row => active.Contains(row.SliceVersionId, row.Id)))
        {
            // Both are checked when a workbook is read; a measure since renamed, or a code of another site, has no figure to be held against.
            var code = CodeOf(specialists, row.SpecialistId, row.SiteId);
            if (!MeasureCatalogue.TryFind(row.Measure, out var measure) || DateRange.OrNone(row.PeriodStart, row.PeriodEnd) is not { } days) continue;
            if (row.SpecialistId is not null && code is null) continue;
            targets.Add((row.SiteId, new TargetRow
            {
                Specialist = code,
                Measure = measure.Key,
                Days = days,
                Scenario = row.Scenario,
                Value = row.Value,
                Version = row.Version,
                AgreedOn = row.AgreedOn,
            }));
        }

        return targets.ToLookup(target => target.SiteId, target => target.Row);
    }
}
