using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>What waits is brought to its end: in order, once, and whatever happens to the others.</summary>
public sealed class SubmissionWorkerTests
{
    [Fact]
    public async Task Promise_10_twenty_files_of_one_provider_at_once_end_as_if_sent_one_after_another_and_the_last_wins()
    {
        const int files = 20;
        await using var work = await WorkBench.CreateAsync();

        await Task.WhenAll(Enumerable.Range(1, files).Select(number => Task.Run(async () =>
        {
            await work.Receive(IngestionBench.Clients(new ClientCells { Id = "SHARED" }, new ClientCells { Id = $"C-{number}" }));
            await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        })));
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        var submissions = await work.Bench.Query(context => context.Submissions.OrderBy(row => row.Sequence).Skip(1).ToListAsync());
        Assert.Equal(files, submissions.Count);
        Assert.DoesNotContain(submissions, row => row.Status is SubmissionStatus.Received or SubmissionStatus.Checking or SubmissionStatus.Failed);
        var versions = await work.Bench.Query(context => context.SliceVersions
            .Where(version => context.Slices.Any(slice => slice.Id == version.SliceId && slice.Key == "clients:SYN-A:SYN-A1"))
            .OrderBy(version => version.Number).Select(version => version.SubmissionId).ToListAsync());
        Assert.Equal(submissions.Select(row => row.Id), versions);
        Assert.Equal(files + 1, await work.Bench.Query(context => context.Clients.CountAsync()));
    }

    [Fact]
    public async Task What_a_killed_worker_left_is_taken_up_again_and_its_effect_happens_once()
    {
        await using var work = await WorkBench.CreateAsync();
        var receipt = await work.Receive(IngestionBench.Clients(new ClientCells()));
        await work.Bench.Query(context => context.Submissions.Where(row => row.Id == receipt.SubmissionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, SubmissionStatus.Checking)));

        Assert.Equal(["SYN-A"], await work.Worker().LanesAsync(CancellationToken.None));
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        var after = await work.Bench.Database.HashTablesAsync();
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal([SubmissionStatus.Accepted], await work.Statuses());
        Assert.Equal(after, await work.Bench.Database.HashTablesAsync());
    }

    [Fact]
    public async Task A_file_that_kills_its_worker_again_and_again_is_given_up()
    {
        await using var work = await WorkBench.CreateAsync();
        var receipt = await work.Receive(IngestionBench.Clients(new ClientCells()));
        for (var times = 0; times < work.Options.MaxTries; times++) work.Spool.CountTry(receipt.SubmissionId!.Value);

        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal([SubmissionStatus.Failed], await work.Statuses());
    }

    [Fact]
    public async Task A_file_whose_spool_is_gone_fails_and_keeps_nobody_waiting()
    {
        await using var work = await WorkBench.CreateAsync();
        var gone = await work.Receive(IngestionBench.Clients(new ClientCells()));
        await work.Receive(IngestionBench.Clients(new ClientCells { Id = "C-002" }));
        work.Spool.Delete(gone.SubmissionId!.Value);

        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal([SubmissionStatus.Failed, SubmissionStatus.Accepted], await work.Statuses());
    }

    [Fact]
    public async Task A_lane_that_another_worker_has_is_left_to_it()
    {
        await using var work = await WorkBench.CreateAsync();
        await work.Receive(IngestionBench.Clients(new ClientCells()));

        using (Lane.TryTake(work.Folders.Spool, "syn-a")) await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal([SubmissionStatus.Received], await work.Statuses());
    }

    [Fact]
    public async Task A_disk_that_is_full_leaves_the_data_as_they_were_and_the_submission_failed()
    {
        await using var work = await WorkBench.CreateAsync();
        await work.Receive(IngestionBench.Clients(new ClientCells()));
        var before = await work.Bench.Database.HashTablesAsync("submission");

        await work.Worker(new FullDisk()).RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal([SubmissionStatus.Failed], await work.Statuses());
        Assert.Equal(before, await work.Bench.Database.HashTablesAsync("submission"));
    }

    /// <summary>The real way to write, until rows are inserted.</summary>
    private sealed class FullDisk : IBulkInsert
    {
        private readonly SqliteBulkInsert _inner = new();

        public Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken) =>
            _inner.BeginAsync(context, cancellationToken);

        public Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
            where TRow : class => throw new IOException("No space left on device");
    }
}
