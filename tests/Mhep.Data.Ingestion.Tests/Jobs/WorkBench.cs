using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.KeyRotations;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing.Logs;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>The door and the workers over a database in which three sites of two providers are listed.</summary>
internal sealed class WorkBench : IAsyncDisposable
{
    private WorkBench(IngestionBench bench)
    {
        Bench = bench;
        Folders = WorkFolders.Beside(bench.Database.Database.FilePath);
        Identity = ClientIdentity.Beside(bench.Database.Database.FilePath);
    }

    public IngestionBench Bench { get; }

    public WorkFolders Folders { get; }

    public ClientIdentity Identity { get; }

    public WorkerOptions Options { get; init; } = new();

    public Spool Spool => new(Folders, Identity);

    public KeptCopies Kept => new(Folders, Identity);

    public KeptChecks Checks => new(Folders, Identity, Options.KeepChecks, Bench.Time);

    public static async Task<WorkBench> CreateAsync() => new(await IngestionBench.CreateAsync());

    public Receiver Receiver(IBulkInsert? bulk = null) =>
        new(Bench.Database, bulk ?? new SqliteBulkInsert(), Identity, Folders, IngestionLimits.Default, Bench.Database.Audit, Bench.Time);

    /// <summary>A process that looks into the inbox, begun afresh.</summary>
    public InboxScan Inbox() => new(
        Bench.Database,
        Receiver(),
        new InboxReports(Bench.Database, Spool, new WorkbookIngestion(Bench.Database, new SqliteBulkInsert(), Identity, IngestionLimits.Default, Bench.Time), Folders),
        Folders);

    public SubmissionWorker Worker(IBulkInsert? bulk = null) => new(
        Bench.Database, bulk ?? new SqliteBulkInsert(), Identity, Folders, IngestionLimits.Default, Options, new ProgressFeed(), Bench.Database.Audit, TimeProvider.System,
        RunLog.Logger<SubmissionWorker>());

    /// <summary>An erasure as a process of its own would make it.</summary>
    public ClientErasure Erasure(IBulkInsert? bulk = null, IStorageScrub? scrub = null) =>
        new(Bench.Database, bulk ?? new SqliteBulkInsert(), scrub ?? new SqliteScrub(), Identity, Folders, Worker(), Bench.Time);

    /// <summary>A change of keys as a process of its own would make it.</summary>
    public KeyRotation Rotation(IBulkInsert? bulk = null, IStorageScrub? scrub = null)
    {
        var identity = new ClientIdentity(Identity.Folder);
        return new(Bench.Database, bulk ?? new SqliteBulkInsert(), scrub ?? new SqliteScrub(), identity, Folders, Worker(), Bench.Time);
    }

    /// <summary>Hands a file in and brings it to its end.</summary>
    public async Task<Guid> TakeIn(byte[] file, string? provider = "SYN-A")
    {
        var receipt = await Receive(file, provider);
        await Worker().RunLaneAsync(provider, CancellationToken.None);
        return receipt.SubmissionId!.Value;
    }

    public async Task<Receipt> Receive(byte[] file, string? provider = "SYN-A")
    {
        using var content = new MemoryStream(file);
        return await Receiver().ReceiveAsync(new WorkbookFile("clients.xlsx", content), new SubmissionRequest(provider, null, null), CancellationToken.None);
    }

    public Task<List<SubmissionStatus>> Statuses() => Bench.Query(context =>
        context.Submissions.OrderBy(row => row.Sequence).Skip(1).Select(row => row.Status).ToListAsync());

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
