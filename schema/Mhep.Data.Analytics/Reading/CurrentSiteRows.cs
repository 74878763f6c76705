using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>Reads what facts of some sites are built from, for whoever asks what other returns would make of them.</summary>
public static class CurrentSiteRows
{
    /// <summary>The current rows of listed sites, those not listed left out.</summary>
    /// <param name="context">In a transaction, so that all is of one version.</param>
    /// <param name="sites">Keys of the sites.</param>
    /// <param name="providers">By key of the site the provider whose clients are read, where that is not the one that the list names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<int, SiteRows>> ReadAsync(
        MhepDbContext context, IReadOnlyCollection<int> sites, IReadOnlyDictionary<int, int> providers, CancellationToken cancellationToken)
    {
        var wanted = sites.Select(site => (int?)site).ToList();
        var active = await ActiveVersions.ReadAsync(
            context,
            slice => slice.Kind == SliceKind.Sites || slice.Kind == SliceKind.Targets || EF.Parameter(wanted).Contains(slice.SiteId),
            cancellationToken);
        var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);
        var sources = directory.Sites.Where(source => wanted.Contains(source.SiteId)).Select(source => Of(source)).ToList();
        var rows = await new SiteRowsReader(context, active, directory).ReadAsync(sources, cancellationToken);
        return sources.Zip(rows).ToDictionary(pair => pair.First.SiteId, pair => pair.Second);

        SiteSource Of(SiteSource source) => !providers.TryGetValue(source.SiteId, out var provider)
            ? source
            : new SiteSource(source.SiteId, source.Description, [.. active.Slices.Where(slice => slice.Slice.SiteId == source.SiteId
                && (slice.Slice.Kind != SliceKind.Clients || slice.Slice.ProviderId == provider))]);
    }
}
