using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>Who was erased, known by tombstones alone: says whether an id that comes in a file is one of theirs. Not for several threads.</summary>
internal sealed class ErasedClients : IDisposable
{
    private readonly Dictionary<string, OfProvider> _providers = new(StringComparer.OrdinalIgnoreCase);

    private ErasedClients()
    {
    }

    /// <summary>Codes of the providers of whom anyone was erased.</summary>
    public IReadOnlyCollection<string> Providers => _providers.Keys;

    /// <summary>Reads the tombstones of all providers: as a rule there are few, or none.</summary>
    /// <exception cref="KeysUnavailableException">There are some, and the keys are not to be had.</exception>
    public static async Task<ErasedClients> ReadAsync(MhepDbContext context, ClientIdentity identity, CancellationToken cancellationToken)
    {
        var erased = new ErasedClients();
        var stored = await context.Erasures.AsNoTracking()
            .Join(context.Providers, erasure => erasure.ProviderId, provider => provider.Id, (erasure, provider) => new { Erasure = erasure, provider.Code })
            .ToListAsync(cancellationToken);
        try
        {
            foreach (var provider in stored.GroupBy(item => (item.Erasure.ProviderId, item.Code)))
            {
                var version = await KeyVersions.OfAsync(context, provider.Key.ProviderId, cancellationToken);
                erased._providers.Add(provider.Key.Code, new OfProvider(
                    identity.KeysForCheckOf(provider.Key.Code, clientsStored: true, version),
                    provider.Select(item => ClientLookup.Of(item.Erasure.Tombstone)).ToHashSet(),
                    [.. provider.Select(item => item.Erasure.FirstKeyVersion).Distinct()]));
            }

            return erased;
        }
        catch
        {
            erased.Dispose();
            throw;
        }
    }

    /// <summary>Whether an id is that of a person who was erased.</summary>
    /// <param name="providerCode">Whose id it is; null: nobody knows.</param>
    /// <param name="ownId">The provider's own id.</param>
    public bool Contains(string? providerCode, string ownId) =>
        providerCode is not null && _providers.TryGetValue(providerCode, out var provider)
        && provider.FirstVersions.Exists(first => provider.Tombstones.Contains(ClientLookup.Of(provider.Keys.TombstoneOf(ownId, first))));

    /// <summary>Whether a row that is to be kept is about a person who was erased.</summary>
    public bool Contains(KeptRow row) => row.Values switch
    {
        ClientRow client => Contains(row.ProviderCode, client.ClientId),
        JobRow job => Contains(row.ProviderCode, job.ClientId),
        _ => false,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var provider in _providers.Values) provider.Keys.Dispose();
    }

    private sealed record OfProvider(ProviderKeys Keys, HashSet<ClientLookup> Tombstones, List<int> FirstVersions);
}
