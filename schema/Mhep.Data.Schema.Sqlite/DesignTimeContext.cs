using Microsoft.EntityFrameworkCore.Design;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>How `dotnet ef` gets a context when it writes migrations; nothing else uses it.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<MhepDbContext>
{
    public MhepDbContext CreateDbContext(string[] args) => new(SqliteDatabase.Options("Data Source=:memory:"));
}
