using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>Annotated workbooks are made from the spool, and end with it.</summary>
public sealed class AnnotatedCopiesTests
{
    [Fact]
    public async Task A_day_after_the_file_arrived_none_is_made_though_retention_has_not_come_yet()
    {
        await using var work = await WorkBench.CreateAsync();
        var id = (await work.Receive(IngestionBench.Clients(new ClientCells { Id = "" }))).SubmissionId!.Value;
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        using var copies = new AnnotatedCopies(
            work.Spool,
            new WorkbookIngestion(work.Bench.Database, new SqliteBulkInsert(), work.Identity, IngestionLimits.Default, work.Bench.Time),
            IngestionLimits.Default,
            work.Options,
            work.Bench.Time);
        var before = Directory.EnumerateFiles(work.Folders.Spool).Order(StringComparer.Ordinal).ToList();

        Assert.Equal("clients-annotated.xlsx", (await copies.MakeAsync(id, CancellationToken.None))?.FileName);
        Assert.Equal(before, Directory.EnumerateFiles(work.Folders.Spool).Order(StringComparer.Ordinal));
        work.Bench.Time.Now = work.Bench.Time.Now.AddHours(24);

        Assert.False(copies.CanMake(id));
        Assert.Null(await copies.MakeAsync(id, CancellationToken.None));
        Assert.Null(await copies.MakeAsync(Guid.NewGuid(), CancellationToken.None));
    }
}
