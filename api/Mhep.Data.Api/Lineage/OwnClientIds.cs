using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Lineage;

/// <summary>Gives providers' own client ids back. Whoever asks has made sure that they are that provider's to see.</summary>
/// <param name="database">Where they are stored, encrypted.</param>
/// <param name="identity">The keys.</param>
internal sealed class OwnClientIds(IDbContextFactory<MhepDbContext> database, ClientIdentity identity)
{
    /// <summary>Own ids by the internal numbers of clients; numbers of none are left out.</summary>
    public async Task<IReadOnlyDictionary<long, string>> FindAsync(IReadOnlyCollection<long> clients, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, string>();
        if (clients.Count == 0) return found;
        var wanted = clients.ToList();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stored = await context.Clients.AsNoTracking().Where(client => EF.Parameter(wanted).Contains(client.Id))
            .Join(context.Providers, client => client.ProviderId, provider => provider.Id, (client, provider) => new { Client = client, provider.Code })
            .ToListAsync(cancellationToken);
        foreach (var provider in stored.GroupBy(item => item.Code, StringComparer.Ordinal))
        {
            using var keys = identity.KeysOf(provider.Key, clientsStored: true);
            foreach (var item in provider) found.Add(item.Client.Id, keys.Decrypt(item.Client.OwnIdEncrypted, item.Client.Id));
        }

        return found;
    }
}
