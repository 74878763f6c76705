using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mhep-migrations-").FullName;

    [Fact]
    public async Task The_migrations_describe_the_model_and_nothing_is_pending()
    {
        var database = new SqliteDatabase($"Data Source={Path.Combine(_folder, "new", "mhep.db")}");

        await database.MigrateAsync();

        await using var context = database.CreateDbContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(0, (await context.DataVersions.SingleAsync()).Number);
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        var database = new SqliteDatabase($"Data Source={Path.Combine(_folder, "mhep.db")}");
        await database.MigrateAsync();

        await database.MigrateAsync();

        await using var context = database.CreateDbContext();
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_process_that_was_killed_while_it_migrated_keeps_nobody_waiting()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var database = new SqliteDatabase($"Data Source={Path.Combine(_folder, "mhep.db")}");
        await using (var context = database.CreateDbContext())
        {
            // What Entity Framework leaves of a process that is killed between taking its lock and the first migration.
            await context.Database.ExecuteSqlRawAsync("""
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """);
        }

        await database.MigrateAsync(patience.Token);

        await using var migrated = database.CreateDbContext();
        Assert.Empty(await migrated.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_that_lacks_nothing_is_opened_without_any_lock()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var database = new SqliteDatabase($"Data Source={Path.Combine(_folder, "mhep.db")}");
        await database.MigrateAsync(patience.Token);

        using (await FileLock.TakeAsync(database.FilePath + ".migrating", patience.Token)) await database.MigrateAsync(patience.Token);
    }

    [Fact]
    public async Task Two_who_create_a_database_at_once_wait_for_each_other()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var database = new SqliteDatabase($"Data Source={Path.Combine(_folder, "mhep.db")}");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.MigrateAsync(patience.Token))));

        await using var context = database.CreateDbContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Every_table_and_column_is_named_in_snake_case()
    {
        var database = new SqliteDatabase($"Data Source={Path.Combine(_folder, "mhep.db")}");
        await using var context = database.CreateDbContext();

        var names = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Select(property => property.GetColumnName()).Append(entity.GetTableName()!));

        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name));
    }

    [Theory]
    [InlineData("Data Source=")]
    [InlineData("nonsense")]
    public void A_connection_string_that_names_no_file_is_refused_with_what_to_write(string connectionString)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new SqliteDatabase(connectionString));

        Assert.NotEmpty(refusal.Message);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
