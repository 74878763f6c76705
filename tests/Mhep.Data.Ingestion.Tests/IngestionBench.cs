using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Tests.Loading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>A database in which sites SYN-A1 and SYN-A2 of provider SYN-A and SYN-B1 of SYN-B are listed, and whole workbooks going into it.</summary>
internal sealed class IngestionBench : IAsyncDisposable
{
    private IngestionBench(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FixedTime Time { get; } = new() { Now = new DateTimeOffset(2024, 1, 15, 9, 0, 0, TimeSpan.Zero) };

    public static async Task<IngestionBench> CreateAsync()
    {
        var bench = new IngestionBench(await TestDatabase.CreateAsync());
        var sites = await bench.Ingest(Sites("SYN-A", "SYN-A", "SYN-B"));
        Assert.Equal(SubmissionStatus.Accepted, sites.Status);
        return bench;
    }

    /// <summary>The list of the three sites, each with the provider that runs it.</summary>
    public static byte[] Sites(string providerOfA1, string providerOfA2, string providerOfB1) => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", providerOfA1, providerOfA1 + " IPS", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-A2", "Ash", providerOfA2, providerOfA2 + " IPS", "primary care", new DateOnly(2019, 4, 1))
        .Row("SYN-B1", "Birch", providerOfB1, providerOfB1 + " IPS", "autism", new DateOnly(2019, 4, 1)).ToBytes();

    public static byte[] Clients(params ClientCells[] clients) => ClientCells.Sheet(clients).ToBytes();

    /// <summary>The pipeline, over any way to insert.</summary>
    public WorkbookIngestion Ingestion(IBulkInsert? bulk = null) =>
        new(Database, bulk ?? new SqliteBulkInsert(), ClientIdentity.Beside(Database.Database.FilePath), IngestionLimits.Default, Time);

    public async Task<IngestionReport> Ingest(byte[] file, SubmissionRequest? request = null, IBulkInsert? bulk = null, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream(file);
        return await Ingestion(bulk).IngestAsync(new WorkbookFile("clients.xlsx", content), request ?? new SubmissionRequest(null, null, null), null, cancellationToken);
    }

    public async Task<IngestionReport> Check(byte[] file, SubmissionRequest? request = null)
    {
        using var content = new MemoryStream(file);
        return await Ingestion().CheckAsync(new WorkbookFile("clients.xlsx", content), request ?? new SubmissionRequest(null, null, null), null, CancellationToken.None);
    }

    /// <summary>Stores a submission as it is when its file has just arrived.</summary>
    public async Task<Guid> Receive(string name = "clients.xlsx")
    {
        await using var context = Database.CreateDbContext();
        var submission = new Submission
        {
            Id = Guid.NewGuid(),
            Sequence = 1 + await context.Submissions.MaxAsync(row => row.Sequence),
            FileName = name,
            Sha256 = new string('0', 64),
            Bytes = 1,
            ReceivedAt = Time.Now.UtcDateTime,
            Status = SubmissionStatus.Received,
            RowsRead = 0,
            RowsAccepted = 0,
            RowsRejected = 0,
            Added = 0,
            Changed = 0,
            Removed = 0,
            Unchanged = 0,
        };
        context.Add(submission);
        await context.SaveChangesAsync();
        return submission.Id;
    }

    public Task<Submission> Stored(Guid? id) => Query(context => context.Submissions.AsNoTracking().SingleAsync(row => row.Id == id));

    public async Task<T> Query<T>(Func<MhepDbContext, Task<T>> query)
    {
        await using var context = Database.CreateDbContext();
        return await query(context);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
