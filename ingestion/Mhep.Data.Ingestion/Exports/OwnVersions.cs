using Mhep.Data.Schema;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>
/// Which versions of slices hold rows that came from a provider: what it handed in itself, and what the programme handed in of a site while the provider ran it.
/// Whoever runs the site now makes no difference.
/// </summary>
internal sealed class OwnVersions
{
    private readonly int _providerId;
    private readonly Dictionary<int, Brought> _versions;
    private readonly ILookup<int, (DateTime At, int VersionId, int ProviderId)> _listings;

    private OwnVersions(int providerId, Dictionary<int, Brought> versions, ILookup<int, (DateTime At, int VersionId, int ProviderId)> listings) =>
        (_providerId, _versions, _listings) = (providerId, versions, listings);

    /// <summary>Sites that the provider runs or ever ran, as the programme's lists say, by internal key.</summary>
    public IEnumerable<int> Sites => _listings.Where(site => site.Any(listing => listing.ProviderId == _providerId)).Select(site => site.Key)
        .Concat(_versions.Values.Where(version => version.OfProviderId == _providerId).Select(version => version.SiteId).OfType<int>()).Distinct();

    /// <summary>Reads them.</summary>
    /// <param name="context">In one snapshot with the rows.</param>
    /// <param name="provider">Whose.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<OwnVersions> ReadAsync(MhepDbContext context, Provider provider, CancellationToken cancellationToken)
    {
        var listings =
            from listing in context.SiteListings
            join version in context.SliceVersions on listing.SliceVersionId equals version.Id
            select new { listing.SiteId, version.AcceptedAt, VersionId = version.Id, listing.ProviderId };
        var all = await listings.ToListAsync(cancellationToken);
        var sites = all.Where(listing => listing.ProviderId == provider.Id).Select(listing => listing.SiteId).Distinct().ToList();
        var versions =
            from version in context.SliceVersions
            join slice in context.Slices on version.SliceId equals slice.Id
            join submission in context.Submissions on version.SubmissionId equals submission.Id
            where slice.ProviderId == provider.Id || slice.Kind == SliceKind.Targets || (slice.ProviderId == null && slice.SiteId != null && EF.Parameter(sites).Contains(slice.SiteId.Value))
            select new { version.Id, Brought = new Brought(slice.ProviderId, slice.SiteId, submission.Id, submission.ProviderId, version.AcceptedAt) };
        return new OwnVersions(
            provider.Id,
            await versions.ToDictionaryAsync(version => version.Id, version => version.Brought, cancellationToken),
            all.ToLookup(listing => listing.SiteId, listing => (listing.AcceptedAt, listing.VersionId, listing.ProviderId)));
    }

    /// <summary>The versions of a site's slices that are the provider's.</summary>
    public IReadOnlyList<int> OfSite(int siteId) => [.. _versions.Where(version => version.Value.SiteId == siteId && Has(version.Key, siteId)).Select(version => version.Key)];

    /// <summary>Whether what a version says of a site came from the provider.</summary>
    /// <param name="versionId">The version that brought the row.</param>
    /// <param name="siteId">The site that the row is about.</param>
    public bool Has(int versionId, int siteId) => _versions.TryGetValue(versionId, out var version)
        && (version.OfProviderId ?? version.SenderId ?? RunnerAt(siteId, version.AcceptedAt)) == _providerId;

    /// <summary>Which submission brought a row, and its sheet's row.</summary>
    public string OriginOf(VersionedRow row) => FormattableString.Invariant($"{_versions[row.SliceVersionId].SubmissionId:D}, row {row.SourceRow}");

    private int? RunnerAt(int siteId, DateTime moment) => _listings[siteId].Where(listing => listing.At <= moment)
        .OrderByDescending(listing => listing.At).ThenByDescending(listing => listing.VersionId).Select(listing => (int?)listing.ProviderId).FirstOrDefault();

    private sealed record Brought(int? OfProviderId, int? SiteId, Guid SubmissionId, int? SenderId, DateTime AcceptedAt);
}
