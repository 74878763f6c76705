using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// Who has a current episode at a site, for jobs that come without their clients. Compared by keyed lookup; no own id is decrypted.
/// </summary>
internal sealed class CurrentClients : IDisposable
{
    private readonly Dictionary<string, (ProviderKeys Keys, HashSet<ClientLookup> Lookups)> _sites = new(StringComparer.OrdinalIgnoreCase);

    private CurrentClients()
    {
    }

    /// <summary>Reads the clients of some sites.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="identity">The keys of clients.</param>
    /// <param name="sites">Codes of the sites, as listed, and of the providers that run them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">Clients are stored but their keys are not to be had.</exception>
    public static async Task<CurrentClients> ReadAsync(
        MhepDbContext context,
        ClientIdentity identity,
        IEnumerable<(string Site, string Provider)> sites,
        CancellationToken cancellationToken)
    {
        var clients = new CurrentClients();
        foreach (var (site, provider) in sites)
        {
            var lookups = await LookupsAsync(context, site, provider, cancellationToken);
            if (lookups.Count == 0) continue;
            var version = await KeyVersions.OfAsync(context, provider, cancellationToken);
            clients._sites.Add(site, (identity.KeysForCheckOf(provider, clientsStored: true, version), lookups));
        }

        return clients;
    }

    /// <summary>Whether there is such a client.</summary>
    /// <param name="siteCode">One of the sites read.</param>
    /// <param name="ownId">The provider's own id.</param>
    public bool Has(string siteCode, string ownId) =>
        _sites.TryGetValue(siteCode, out var site) && site.Lookups.Contains(site.Keys.LookupOf(ownId));

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (keys, _) in _sites.Values) keys.Dispose();
    }

    private static async Task<HashSet<ClientLookup>> LookupsAsync(
        MhepDbContext context, string siteCode, string providerCode, CancellationToken cancellationToken)
    {
        var sites = context.Sites.Where(site => site.Code == siteCode).Select(site => (int?)site.Id);

        // Not those of a provider that ran the site before: theirs are other people, whatever their ids say.
        var providers = context.Providers.Where(provider => provider.Code == providerCode).Select(provider => (int?)provider.Id);
        var active = await ActiveVersions.ReadAsync(
            context,
            slice => slice.Kind == SliceKind.Clients && sites.Contains(slice.SiteId) && providers.Contains(slice.ProviderId),
            cancellationToken);
        if (active.VersionIds.Count == 0) return [];
        var rows =
            from episode in context.Episodes.BroughtBy(active)
            join client in context.Clients on episode.ClientId equals client.Id
            select new { episode.Id, episode.SliceVersionId, client.Lookup };
        var lookups = new HashSet<ClientLookup>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (active.Contains(row.SliceVersionId, row.Id)) lookups.Add(ClientLookup.Of(row.Lookup));
        }

        return lookups;
    }
}
