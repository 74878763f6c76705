using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing.Logs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Testing;

/// <summary>
/// A migrated, empty SQLite database in a temporary folder of its own, gone when disposed. Migrations run once a test
/// process; each database is a copy of that file.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable, IDbContextFactory<MhepDbContext>
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplate);

    private AuditTrail? _audit;

    private TestDatabase(string folder)
    {
        Folder = folder;
        Database = new SqliteDatabase($"Data Source={Path.Combine(folder, "mhep.db")}");
    }

    /// <summary>The temporary folder; a test may put files of its own beside the database.</summary>
    public string Folder { get; }

    /// <summary>The database, as a host would open it.</summary>
    public SqliteDatabase Database { get; }

    /// <summary>The audit log beside the database, open; its key is of zeros, so a host beside it seals with another.</summary>
    public AuditTrail Audit => _audit ??= new AuditTrail(AuditFiles.Beside(Database.FilePath), () => new byte[32], TimeProvider.System, RunLog.Logger<AuditTrail>());

    /// <summary>A new empty database.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var database = new TestDatabase(Directory.CreateTempSubdirectory("mhep-test-").FullName);
        File.Copy(template, database.Database.FilePath);
        return database;
    }

    /// <inheritdoc />
    public MhepDbContext CreateDbContext() => Database.CreateDbContext();

    /// <summary>
    /// A hash of the content of each table, by table name: two equal results mean that not one stored value differs. Left out is what a running
    /// server notes by itself, a moment after something happened: early warnings, and when keys were last used; and what the audit log is still to be
    /// told, to which each act adds, also one that changes nothing.
    /// </summary>
    /// <param name="except">Tables to leave out.</param>
    public async Task<IReadOnlyDictionary<string, string>> HashTablesAsync(params string[] except)
    {
        await using var connection = new SqliteConnection(Database.ConnectionString);
        await connection.OpenAsync();
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('early_warning', 'pending_audit_entry')"))
        {
            if (!except.Contains(table, StringComparer.Ordinal))
                hashes.Add(table, await HashOf(connection, table));
        }

        return hashes;
    }

    /// <summary>Every byte that the database has on disk: the file and its write-ahead log.</summary>
    public async Task<byte[]> BytesOnDiskAsync()
    {
        var bytes = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(Folder, Path.GetFileName(Database.FilePath) + "*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(bytes);
        }

        return bytes.ToArray();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_audit is not null) await _audit.DisposeAsync();
        CloseConnections(Database);
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> HashOf(SqliteConnection connection, string table)
    {
        var columns = await Column(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'last_used_at'");
        var values = string.Join(" || '|' || ", columns.Select(column => $"quote(\"{column}\")"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in await Column(connection, $"SELECT {values} AS line FROM \"{table}\" ORDER BY line"))
            hash.AppendData(Encoding.UTF8.GetBytes(row + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<List<string>> Column(SqliteConnection connection, string sql)
    {
        // The names put into the text come from the database's own list of tables and columns.
#pragma warning disable CA2100
        await using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    private static async Task<string> MigrateTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("mhep-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var template = new SqliteDatabase($"Data Source={Path.Combine(folder, "template.db")}");
        await template.MigrateAsync();

        // The last connection to close moves the write-ahead log into the file: only then is the file all there is.
        CloseConnections(template);
        return template.FilePath;
    }

    private static void CloseConnections(SqliteDatabase database)
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
