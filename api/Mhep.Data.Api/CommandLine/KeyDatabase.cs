using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The keys of the database that a command names.</summary>
internal sealed class KeyDatabase : IAsyncDisposable
{
    private readonly CommandAudit _audit;

    private KeyDatabase(SqliteDatabase database)
    {
        _audit = CommandAudit.Of(database);
        List = new KeyList(database, TimeProvider.System);
        Keys = new KeyStore(database, TimeProvider.System, _audit.Person);
    }

    /// <summary>Its keys, to be looked at.</summary>
    public KeyList List { get; }

    /// <summary>Its keys, to be made and taken back.</summary>
    public KeyStore Keys { get; }

    /// <summary>Opens it, created and brought up to date where needed.</summary>
    /// <param name="connectionString">What the option holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<KeyDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        await database.MigrateAsync(cancellationToken);
        return new KeyDatabase(database);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _audit.DisposeAsync();
}
