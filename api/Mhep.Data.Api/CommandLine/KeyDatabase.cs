using Mhep.Data.Api.Access.Keys;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The keys of the database that a command names.</summary>
internal static class KeyDatabase
{
    /// <summary>Opens it, created and brought up to date where needed.</summary>
    /// <param name="connectionString">What the option holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<KeyStore> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        await database.MigrateAsync(cancellationToken);
        return new KeyStore(database, TimeProvider.System);
    }
}
