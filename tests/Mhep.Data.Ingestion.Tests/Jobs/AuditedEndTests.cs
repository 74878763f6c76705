using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>How a submission ended is in the audit log once, whatever happens to the process that brought it to its end.</summary>
public sealed class AuditedEndTests
{
    private static readonly byte[] Good = IngestionBench.Clients(new ClientCells());
    private static readonly byte[] NeedsFixing = IngestionBench.Clients(new ClientCells { Id = "" });
    private static readonly byte[] Personal = IngestionBench.Clients(new ClientCells { Id = "943 476 5919" });

    [Fact]
    public async Task Each_end_is_told_once_with_whose_and_who()
    {
        await using var work = await WorkBench.CreateAsync();
        var good = await work.TakeIn(Good);
        var wrong = await work.TakeIn(NeedsFixing);
        var personal = (await work.Receive(Personal)).SubmissionId!.Value;
        var gone = (await work.Receive(IngestionBench.Clients(new ClientCells { Id = "C-002" }))).SubmissionId!.Value;
        work.Spool.Delete(gone);
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal(
            [(good, AuditAction.SubmissionAccepted, "worker", null), (wrong, AuditAction.SubmissionRejected, "worker", null), (personal, AuditAction.SubmissionRejected, "inbox", "personal data"), (gone, AuditAction.SubmissionFailed, "worker", null)],
            Ends(work).Select(entry => (Guid.Parse(entry.Subject!), entry.Action!.Value, entry.Who!, entry.Detail)));
        Assert.All(Ends(work), entry => Assert.Equal("SYN-A", entry.Provider));
        Assert.Empty(await WaitingAsync(work));
    }

    [Fact]
    public async Task An_end_whose_process_was_killed_after_the_commit_is_told_by_the_next_one_that_starts_once()
    {
        await using var work = await WorkBench.CreateAsync();
        var submission = await CommitAsync(work, Good); // And nothing after it: as a process leaves it that is killed there.
        Assert.Empty(Ends(work));

        await work.Worker().TellWhatIsLeftAsync(CancellationToken.None);
        await work.Worker().TellWhatIsLeftAsync(CancellationToken.None);

        var entry = Assert.Single(Ends(work));
        Assert.Equal((submission.ToString("D"), AuditAction.SubmissionAccepted), (entry.Subject, entry.Action!.Value));
        Assert.True(entry.At < TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task An_end_whose_process_was_killed_after_its_entry_was_written_is_not_told_again()
    {
        await using var work = await WorkBench.CreateAsync();
        await CommitAsync(work, Good);
        foreach (var waiting in await WaitingAsync(work)) await work.Bench.Database.Audit.WriteAsync(waiting.ToEvent()); // Killed before it is taken off the list.

        await work.Worker().TellWhatIsLeftAsync(CancellationToken.None);

        Assert.Single(Ends(work));
        Assert.Empty(await WaitingAsync(work));
    }

    [Fact]
    public async Task Where_the_log_cannot_be_written_the_end_stands_and_its_entry_waits_until_it_can()
    {
        await using var work = await WorkBench.CreateAsync();
        var receipt = await work.Receive(Good);
        var log = AuditFiles.Beside(work.Bench.Database.Database.FilePath).Log;
        File.Move(log, log + ".away");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(log)!, Path.GetFileName(log) + "-*")) File.Delete(file);
        Directory.CreateDirectory(log); // A folder where the file should be.
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        Assert.Equal([SubmissionStatus.Accepted], await work.Statuses());
        Assert.Single(await WaitingAsync(work));

        Directory.Delete(log);
        File.Move(log + ".away", log);
        await work.Worker().TellWhatIsLeftAsync(CancellationToken.None);

        Assert.Equal(receipt.SubmissionId!.Value.ToString("D"), Assert.Single(Ends(work)).Subject);
        Assert.Empty(await WaitingAsync(work));
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_entry()
    {
        await using var work = await WorkBench.CreateAsync();
        await using (var context = work.Bench.Database.CreateDbContext())
        await using (await new SqliteBulkInsert().BeginAsync(context, CancellationToken.None))
        {
            await new Ending(new AuditActor("nobody", Role: null), TimeProvider.System)
                .TellAsync(context, Guid.NewGuid(), SubmissionStatus.Accepted, providerId: null, detail: null, CancellationToken.None);
        }

        Assert.Empty(await WaitingAsync(work));
    }

    private static async Task<Guid> CommitAsync(WorkBench work, byte[] file)
    {
        using var content = new MemoryStream(file);
        var ingestion = new WorkbookIngestion(work.Bench.Database, new SqliteBulkInsert(), work.Identity, IngestionLimits.Default, work.Bench.Time);
        var report = await ingestion.IngestAsync(new WorkbookFile("clients.xlsx", content), new SubmissionRequest("SYN-A", null, null), progress: null, CancellationToken.None);
        return report.SubmissionId!.Value;
    }

    /// <summary>What waits to be told, but for the list of sites, which was there before.</summary>
    private static Task<List<PendingAuditEntry>> WaitingAsync(WorkBench work) => work.Bench.Query(context => context.PendingAuditEntries.AsNoTracking()
        .Where(entry => entry.Provider == "SYN-A" || entry.Who == "nobody").ToListAsync());

    /// <summary>In order, but for that of the list of sites, which was there before.</summary>
    private static List<AuditEntry> Ends(WorkBench work) => [.. new AuditReader(AuditFiles.Beside(work.Bench.Database.Database.FilePath)).Read(new AuditQuestion())
        .Where(entry => entry.Action is AuditAction.SubmissionAccepted or AuditAction.SubmissionRejected or AuditAction.SubmissionFailed or AuditAction.SubmissionWaits)
        .Where(entry => entry.Provider == "SYN-A").Reverse()];
}
