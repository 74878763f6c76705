using System.Buffers.Binary;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading.Registers;

/// <summary>One provider's clients and employers: who is stored, and who is mentioned for the first time.</summary>
internal sealed class ProviderClients(int providerId, ProviderKeys keys, Dictionary<ClientLookup, long> stored) : IDisposable
{
    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _employers = new(StringComparer.Ordinal);
    private readonly List<(long Id, ClientLookup Lookup, string OwnId)> _mentioned = [];
    private readonly RandomPool _random = new();

    /// <summary>Reads the provider's stored clients and makes sure that the keys are those they were stored with.</summary>
    /// <exception cref="KeysUnavailableException">They are not.</exception>
    public static async Task<ProviderClients> ReadAsync(
        MhepDbContext context, int providerId, ProviderKeys keys, CancellationToken cancellationToken)
    {
        var ofProvider = context.Clients.AsNoTracking().Where(client => client.ProviderId == providerId);
        if (await ofProvider.FirstOrDefaultAsync(cancellationToken) is { } any) keys.Decrypt(any.OwnIdEncrypted, any.Id);

        var stored = new Dictionary<ClientLookup, long>();
        var clients = ofProvider.Select(client => new { client.Id, client.Lookup }).AsAsyncEnumerable();
        await foreach (var client in clients.WithCancellation(cancellationToken)) stored.Add(ClientLookup.Of(client.Lookup), client.Id);
        return new ProviderClients(providerId, keys, stored);
    }

    /// <summary>The internal ids of clients, in the order of their own ids; new random ones for those mentioned for the first time.</summary>
    /// <param name="ownIds">As the provider writes them; one may come again.</param>
    public long[] IdsOf(IReadOnlyList<string> ownIds)
    {
        var ids = new long[ownIds.Count];
        var unknown = new List<int>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (!_ids.TryGetValue(ownIds[i], out ids[i])) unknown.Add(i);
        }

        var lookups = new ClientLookup[unknown.Count];
        RowsInParallel.For(lookups.Length, (from, to) =>
        {
            for (var i = from; i < to; i++) lookups[i] = keys.LookupOf(ownIds[unknown[i]]);
        });
        for (var i = 0; i < lookups.Length; i++) ids[unknown[i]] = IdOf(ownIds[unknown[i]], lookups[i]);
        return ids;
    }

    /// <summary>The keyed hash of an employer's name; null where none is given.</summary>
    public byte[]? EmployerOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        if (!_employers.TryGetValue(name, out var hash)) _employers.Add(name, hash = EmployerToken.Read(name) ?? keys.HashOfEmployer(name));
        return hash;
    }

    /// <summary>Stores the clients mentioned for the first time, by id: pages of the table are then written once each.</summary>
    public Task InsertMentionedAsync(MhepDbContext context, IBulkInsert bulk, CancellationToken cancellationToken) =>
        bulk.InsertAsync(
            context,
            _mentioned.OrderBy(client => client.Id).Select(client => new Client
            {
                Id = client.Id,
                ProviderId = providerId,
                Lookup = client.Lookup.ToArray(),
                OwnIdEncrypted = keys.Encrypt(client.OwnId, client.Id),
            }).MadeAhead(),
            cancellationToken);

    /// <inheritdoc />
    public void Dispose() => keys.Dispose();

    private long IdOf(string ownId, ClientLookup lookup)
    {
        if (_ids.TryGetValue(ownId, out var id)) return id;
        if (!stored.TryGetValue(lookup, out id))
        {
            id = RandomId();
            stored.Add(lookup, id);
            _mentioned.Add((id, lookup, ownId));
        }

        _ids.Add(ownId, id);
        return id;
    }

    private long RandomId()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        long id;
        do
        {
            _random.Fill(bytes);
            id = BinaryPrimitives.ReadInt64BigEndian(bytes) & long.MaxValue;
        }
        while (id == 0);

        return id;
    }
}
