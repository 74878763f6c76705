using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Tests;

public sealed class WriterGateTests
{
    private static readonly SqliteBulkInsert Bulk = new();

    [Fact]
    public async Task Many_writers_at_once_take_turns_and_each_sees_what_the_one_before_committed()
    {
        const int writers = 20;
        await using var database = await TestDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            await using var context = database.CreateDbContext();
            await using var transaction = await Bulk.BeginAsync(context, CancellationToken.None);
            var before = await context.Providers.CountAsync();
            await Task.Yield();
            await Bulk.InsertAsync(context, [new Provider { Id = before + 1, Code = $"P{before}" }], CancellationToken.None);
            await transaction.CommitAsync();
        })));

        await using var reading = database.CreateDbContext();
        Assert.Equal(Enumerable.Range(1, writers), await reading.Providers.Select(provider => provider.Id).Order().ToListAsync());
    }

    [Fact]
    public async Task A_writer_waits_for_one_outside_this_process()
    {
        await using var database = await TestDatabase.CreateAsync();

        // A connection of its own that knows nothing of the gate is what another process looks like.
        await using var other = new SqliteConnection(database.Database.ConnectionString + ";Pooling=False");
        await other.OpenAsync();
        var theirs = other.BeginTransaction();
        await using var context = database.CreateDbContext();

        var ours = Task.Run(() => Bulk.BeginAsync(context, CancellationToken.None));
        Assert.False(ours.IsCompleted);
        await theirs.DisposeAsync();

        await using var transaction = await ours;
        Assert.NotNull(context.Database.CurrentTransaction);
    }

    [Fact]
    public async Task Giving_up_the_wait_leaves_the_gate_open_for_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        await using var third = database.CreateDbContext();
        using var cancellation = new CancellationTokenSource();
        var writing = await Bulk.BeginAsync(first, CancellationToken.None);

        var waiting = Bulk.BeginAsync(second, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await writing.DisposeAsync();

        await using var next = await Bulk.BeginAsync(third, CancellationToken.None);
        Assert.NotNull(third.Database.CurrentTransaction);
    }
}
