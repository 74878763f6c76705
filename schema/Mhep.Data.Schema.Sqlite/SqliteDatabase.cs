using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>A SQLite file that holds the model: how to open it, create it and bring it up to date.</summary>
public sealed class SqliteDatabase : IDbContextFactory<MhepDbContext>
{
    private readonly DbContextOptions<MhepDbContext> _options;

    /// <summary>Names the database; nothing is opened yet.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite reads it, 'Data Source=data/mhep.db'.</param>
    /// <exception cref="ArgumentException">The text is no connection string or names no file.</exception>
    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.DataSource))
            throw new ArgumentException("The connection string names no file: write 'Data Source=FILE'.", nameof(connectionString));

        // Two processes share the file: one that waits for the other's write is right, one that fails at once is not.
        builder.DefaultTimeout = Math.Max(builder.DefaultTimeout, 30);
        ConnectionString = builder.ToString();
        FilePath = Path.GetFullPath(builder.DataSource);
        _options = Options(ConnectionString);
    }

    /// <summary>The connection string in use.</summary>
    public string ConnectionString { get; }

    /// <summary>The database file's full path.</summary>
    public string FilePath { get; }

    /// <inheritdoc />
    public MhepDbContext CreateDbContext() => new(_options);

    /// <summary>Creates the file and its folder where they are missing and applies the migrations it lacks.</summary>
    /// <param name="cancellationToken">Stops between migrations.</param>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        if (Path.GetDirectoryName(FilePath) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await using var context = CreateDbContext();
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await MigrateAsync(context, cancellationToken);

        // Readers see the last commit while a load runs, and a killed process leaves the last commit behind. Kept in the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }

    internal static DbContextOptions<MhepDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<MhepDbContext>()
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly))
            .AddInterceptors(new SnapshotTransactions())
            .Options;

    private async Task MigrateAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        using var alone = await FileLock.TakeAsync(FilePath + ".migrating", cancellationToken);

        // Entity Framework waits without end for the row of a process that was killed here. Nobody else is here now, so it is nobody's.
        if (File.Exists(FilePath))
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
