using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading.Registers;

/// <summary>The clients and employers of the providers that a workbook has rows of.</summary>
internal sealed class ClientRegister : IDisposable
{
    private readonly Dictionary<int, ProviderClients> _providers = [];

    private ClientRegister()
    {
    }

    /// <summary>Reads what is stored of the providers.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="identity">The keys.</param>
    /// <param name="providers">Ids and codes of the providers.</param>
    /// <param name="forCheck">Whether nothing will be stored: then no keys are made either.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">Clients are stored but their keys are not to be had.</exception>
    public static async Task<ClientRegister> ReadAsync(
        MhepDbContext context,
        ClientIdentity identity,
        IEnumerable<(int Id, string Code)> providers,
        bool forCheck,
        CancellationToken cancellationToken)
    {
        var register = new ClientRegister();
        try
        {
            var clientsStored = await context.Clients.AnyAsync(cancellationToken);
            foreach (var (id, code) in providers)
            {
                var version = await KeyVersions.OfAsync(context, id, cancellationToken);
                var keys = forCheck ? identity.KeysForCheckOf(code, clientsStored, version) : identity.KeysOf(code, clientsStored, version);
                register._providers.Add(id, await ProviderClients.ReadAsync(context, id, keys, cancellationToken));
            }

            return register;
        }
        catch
        {
            register.Dispose();
            throw;
        }
    }

    /// <summary>One provider's.</summary>
    public ProviderClients Of(int providerId) => _providers[providerId];

    /// <summary>Stores the clients mentioned for the first time.</summary>
    public async Task InsertMentionedAsync(MhepDbContext context, IBulkInsert bulk, CancellationToken cancellationToken)
    {
        foreach (var clients in _providers.Values) await clients.InsertMentionedAsync(context, bulk, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var clients in _providers.Values) clients.Dispose();
    }
}
