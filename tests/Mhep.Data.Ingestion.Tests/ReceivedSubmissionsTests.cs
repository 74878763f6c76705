using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>A submission that was stored when its file arrived is brought to its end once, whatever happens on the way.</summary>
public sealed class ReceivedSubmissionsTests
{
    private static readonly byte[] Good = IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "C-002" });

    [Fact]
    public async Task It_is_filled_in_and_keeps_its_id_its_place_and_its_time()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var id = await bench.Receive();
        var received = await bench.Stored(id);
        bench.Time.Now = bench.Time.Now.AddMinutes(7);

        var report = await bench.Ingest(Good, Naming(id));

        var stored = await bench.Stored(id);
        Assert.Equal((id, received.ReceivedAt, SubmissionStatus.Accepted), (report.SubmissionId, report.ReceivedAt, report.Status));
        Assert.Equal((received.Sequence, received.ReceivedAt, SubmissionStatus.Accepted), (stored.Sequence, stored.ReceivedAt, stored.Status));
        Assert.Equal((2, 2, 0, 2), (stored.RowsRead, stored.RowsAccepted, stored.RowsRejected, stored.Added));
        Assert.Equal(2, await bench.Query(context => context.Submissions.CountAsync()));
        Assert.Equal(id, await bench.Query(context => context.SliceVersions.Where(version => version.Id == 2).Select(version => version.SubmissionId).SingleAsync()));
    }

    [Fact]
    public async Task It_is_rejected_with_its_findings_where_a_row_needs_fixing()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var id = await bench.Receive();

        await bench.Ingest(IngestionBench.Clients(new ClientCells { Referral = "soon" }), Naming(id));

        var stored = await bench.Stored(id);
        Assert.Equal((SubmissionStatus.Rejected, 1, 0, 1), (stored.Status, stored.RowsRead, stored.RowsAccepted, stored.RowsRejected));
        Assert.True(await bench.Query(context => context.Findings.AnyAsync(finding => finding.SubmissionId == id)));
    }

    [Fact]
    public async Task Its_effect_happens_once_however_often_and_however_many_at_once_it_is_asked_for()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var id = await bench.Receive();

        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => bench.Ingest(Good, Naming(id)))));
        var before = await bench.Database.HashTablesAsync();
        var later = await bench.Ingest(IngestionBench.Clients(new ClientCells { Id = "C-999" }), Naming(id));

        Assert.All(reports, report => Assert.Equal((id, SubmissionStatus.Accepted, 2), (report.SubmissionId, report.Status, report.Added)));
        Assert.Equal((SubmissionStatus.Accepted, 2), (later.Status, later.Added));
        Assert.Equal(before, await bench.Database.HashTablesAsync());
        Assert.Equal(2, await bench.Query(context => context.Set<Episode>().CountAsync()));
        Assert.Equal(2, await bench.Query(context => context.DataVersions.Select(row => row.Number).SingleAsync()));
    }

    [Fact]
    public async Task A_fault_of_ours_leaves_it_failed_and_the_data_as_they_were()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var id = await bench.Receive();
        var before = await bench.Database.HashTablesAsync("submission");

        await Assert.ThrowsAsync<IOException>(() => bench.Ingest(Good, Naming(id), new FailingInsert(() => throw new IOException("The disk went away."))));

        Assert.Equal(SubmissionStatus.Failed, (await bench.Stored(id)).Status);
        Assert.Equal(before, await bench.Database.HashTablesAsync("submission"));
        Assert.Equal(SubmissionStatus.Failed, (await bench.Ingest(Good, Naming(id))).Status);
        Assert.Equal(SubmissionStatus.Accepted, (await bench.Ingest(Good)).Status);
    }

    [Fact]
    public async Task Being_stopped_leaves_it_to_be_taken_up_again()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var id = await bench.Receive();
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => bench.Ingest(Good, Naming(id), new FailingInsert(stopping.Cancel), stopping.Token));

        Assert.Equal(SubmissionStatus.Received, (await bench.Stored(id)).Status);
        Assert.Equal(SubmissionStatus.Accepted, (await bench.Ingest(Good, Naming(id))).Status);
    }

    [Fact]
    public async Task It_belongs_to_the_provider_that_sent_it_even_where_nothing_of_it_is_in_the_data()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var provider = await bench.Query(context => context.Providers.Where(row => row.Code == "SYN-A").Select(row => (int?)row.Id).SingleAsync());
        var id = await bench.Receive();

        await bench.Ingest(IngestionBench.Clients(), new SubmissionRequest("SYN-A", null, null) { SubmissionId = id });

        Assert.Equal(provider, (await bench.Stored(id)).ProviderId);
    }

    private static SubmissionRequest Naming(Guid id) => new(null, null, null) { SubmissionId = id };

    /// <summary>The real inserts, but something happens at the first row.</summary>
    private sealed class FailingInsert(Action fault) : IBulkInsert
    {
        private readonly SqliteBulkInsert _inner = new();

        public Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken) =>
            _inner.BeginAsync(context, cancellationToken);

        public Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
            where TRow : class => _inner.InsertAsync(context, Failing(rows), cancellationToken);

        private IEnumerable<TRow> Failing<TRow>(IEnumerable<TRow> rows)
        {
            foreach (var row in rows)
            {
                fault();
                yield return row;
            }
        }
    }
}
