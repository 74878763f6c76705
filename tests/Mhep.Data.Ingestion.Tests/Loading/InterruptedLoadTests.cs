using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>A load that is stopped anywhere leaves what was there; one that is under way is not seen.</summary>
public sealed class InterruptedLoadTests
{
    private static readonly Sent Before = new() { Clients = [Row.Client("C-1"), Row.Client("C-2")], Jobs = [Row.Job("C-1")] };

    /// <summary>The quarter that the rows are about has not ended: nobody has to confirm what changes in it.</summary>
    private static readonly DateTimeOffset InQuarter = new(2023, 6, 30, 9, 0, 0, TimeSpan.Zero);

    private static readonly Sent After = new()
    {
        Clients = [Row.Client("C-1") with { Team = "East team" }, Row.Client("C-2"), Row.Client("C-3", site: "SOUTH")],
        Jobs = [Row.Job("C-1"), Row.Job("C-1", "2023-06-05") with { Sustained6WeeksDate = Row.Day("2023-07-17") }],
        Contacts = [Row.Contact("2023-04-28")],
        Specialists = [Row.Spell("NEW")],
    };

    [Fact]
    public async Task A_load_stopped_after_any_row_leaves_the_database_as_it_was_and_can_be_done_again()
    {
        await using var bench = await LoadBench.CreateAsync();
        bench.Time.Now = InQuarter;
        await bench.Load(Before);
        var before = await bench.Database.HashTablesAsync();

        var stops = 0;
        for (var rows = 0; ; rows++)
        {
            using var cancellation = new CancellationTokenSource();
            var stopping = new InterruptingInsert(rows, cancellation.Cancel);
            try
            {
                await Load(bench, stopping, cancellation.Token);
                break;
            }
            catch (OperationCanceledException)
            {
                stops++;
                Assert.Equal(before, await bench.Database.HashTablesAsync());
            }
        }

        Assert.True(stops > 30, $"Only {stops} rows were written.");
        Assert.NotEqual(before, await bench.Database.HashTablesAsync());
        Assert.Equal(2, (await bench.CurrentVersion("clients:WWT:NORTH"))?.Number);
    }

    [Fact]
    public async Task A_reader_sees_nothing_of_a_load_that_is_under_way()
    {
        await using var bench = await LoadBench.CreateAsync();
        bench.Time.Now = InQuarter;
        await bench.Load(Before);
        var before = await bench.Database.HashTablesAsync();
        var seen = new List<IReadOnlyDictionary<string, string>>();

        // The reader's answer is awaited in the middle of the writer's work, on the writer's thread.
        var reading = new InterruptingInsert(25, () => seen.Add(Task.Run(() => bench.Database.HashTablesAsync()).GetAwaiter().GetResult()));
        await Load(bench, reading, CancellationToken.None);

        Assert.Equal(before, Assert.Single(seen));
        Assert.NotEqual(before, await bench.Database.HashTablesAsync());
    }

    private static Task<IngestionReport> Load(LoadBench bench, IBulkInsert bulk, CancellationToken cancellationToken) =>
        new LoadStage(bench.Database, bulk, bench.Identity, bench.Time).StoreAsync(
            null, bench.Ending, (_, _, _) => Task.FromResult(bench.Examined(After.ToWorkbook(), Guid.NewGuid())), null, cancellationToken);

    /// <summary>The real inserts, with something happening after a number of rows.</summary>
    private sealed class InterruptingInsert(int rowsBefore, Action interruption) : IBulkInsert
    {
        private readonly SqliteBulkInsert _inner = new();
        private int _rows;

        public Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken) =>
            _inner.BeginAsync(context, cancellationToken);

        public Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
            where TRow : class => _inner.InsertAsync(context, Counted(rows), cancellationToken);

        private IEnumerable<TRow> Counted<TRow>(IEnumerable<TRow> rows)
        {
            foreach (var row in rows)
            {
                if (_rows++ == rowsBefore) interruption();
                yield return row;
            }
        }
    }
}
