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
