using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Tests;

public sealed class ReadSnapshotTests
{
    [Fact]
    public async Task A_reader_sees_one_state_while_a_writer_commits_another_and_neither_waits()
    {
        var bulk = new SqliteBulkInsert();
        await using var database = await TestDatabase.CreateAsync();
        await using var reading = database.CreateDbContext();
        await using var snapshot = await reading.BeginSnapshotAsync(CancellationToken.None);
        Assert.Equal(0, await reading.Providers.CountAsync());

        await using (var writing = database.CreateDbContext())
        await using (var transaction = await bulk.BeginAsync(writing, CancellationToken.None))
        {
            await bulk.InsertAsync(writing, [new Provider { Id = 1, Code = "WWT" }], CancellationToken.None);
            await transaction.CommitAsync();
        }

        Assert.Equal(0, await reading.Providers.CountAsync());
        await snapshot.DisposeAsync();
        Assert.Equal(1, await reading.Providers.CountAsync());
    }
}
