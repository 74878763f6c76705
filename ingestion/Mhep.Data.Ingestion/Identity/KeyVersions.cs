using Mhep.Data.Schema;
using Mhep.Data.Schema.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>Which version of its key a provider's clients are looked up with. Read where the clients are read, in the same transaction.</summary>
internal static class KeyVersions
{
    /// <summary>A provider's.</summary>
    public static async Task<int> OfAsync(MhepDbContext context, int providerId, CancellationToken cancellationToken) =>
        await context.ProviderKeyVersions.Where(key => key.ProviderId == providerId).Select(key => (int?)key.Version).SingleOrDefaultAsync(cancellationToken)
        ?? ProviderKeyVersion.First;

    /// <summary>That of the provider of a code as it is stored; the first where there is none.</summary>
    public static async Task<int> OfAsync(MhepDbContext context, string providerCode, CancellationToken cancellationToken) =>
        await context.ProviderKeyVersions.Where(key => context.Providers.Any(provider => provider.Id == key.ProviderId && provider.Code == providerCode))
            .Select(key => (int?)key.Version).SingleOrDefaultAsync(cancellationToken)
        ?? ProviderKeyVersion.First;
}
