using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>Whoever put a file into the inbox is told what became of it, also where a process was killed before it could say so.</summary>
public sealed class InboxReportTests
{
    private static readonly byte[] NeedsFixing = IngestionBench.Clients(new ClientCells { Id = "C-001" }, new ClientCells { Id = "" });

    [Fact]
    public async Task A_text_that_a_killed_worker_did_not_come_to_write_is_written_at_the_next_look_once()
    {
        await using var uninterrupted = await WorkBench.CreateAsync();
        await using var killed = await WorkBench.CreateAsync();
        var expected = await PutIn(uninterrupted, NeedsFixing);
        await uninterrupted.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        var text = await PutIn(killed, NeedsFixing);
        await EndWithoutText(killed);
        Assert.False(File.Exists(text));

        await Look(killed);

        Assert.Equal(WithoutId(await File.ReadAllTextAsync(expected)), WithoutId(await File.ReadAllTextAsync(text)));
        Assert.StartsWith("march.xlsx: refused", await File.ReadAllTextAsync(text), StringComparison.Ordinal);
        File.Delete(text);
        await Look(killed);
        Assert.False(File.Exists(text));
    }

    [Fact]
    public async Task A_text_that_the_worker_wrote_is_not_written_again()
    {
        await using var work = await WorkBench.CreateAsync();
        var text = await PutIn(work, NeedsFixing);
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        Assert.True(File.Exists(text));
        File.Delete(text);

        await Look(work);

        Assert.False(File.Exists(text));
    }

    [Fact]
    public async Task Of_a_file_that_failed_by_our_fault_the_text_says_so()
    {
        await using var work = await WorkBench.CreateAsync();
        var text = await PutIn(work, NeedsFixing);
        await StoredSubmissions.FailAsync(work.Bench.Database, new SqliteBulkInsert(), work.Spool.Ids().Single(), new Ending(AuditActor.Worker, TimeProvider.System), CancellationToken.None);

        await Look(work);

        Assert.StartsWith("march.xlsx: failed through no fault of the file", await File.ReadAllTextAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_ended_at_the_door_is_destroyed_and_told_of_by_whoever_comes_next()
    {
        await using var work = await WorkBench.CreateAsync();
        await Look(work);
        var folder = Path.Combine(work.Folders.Inbox, "SYN-A");
        var (id, file) = (Guid.NewGuid(), IngestionBench.Clients(new ClientCells { Id = "943 476 5919" }));
        var taken = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".taken")).FullName, $"{id:N}~march.xlsx");
        await File.WriteAllBytesAsync(taken, file);
        using (var content = new MemoryStream(file))
            await work.Receiver().ReceiveAsync(new WorkbookFile("march.xlsx", content), new SubmissionRequest("SYN-A", null, null) { SubmissionId = id }, CancellationToken.None);
        Assert.Equal([SubmissionStatus.Rejected], await work.Statuses());

        await Look(work);

        var text = await File.ReadAllTextAsync(Path.Combine(folder, "march.xlsx.report.txt"));
        Assert.StartsWith("march.xlsx: refused", text, StringComparison.Ordinal);
        Assert.Contains("Personal data was found", text, StringComparison.Ordinal);
        Assert.DoesNotContain("943", text, StringComparison.Ordinal);
        Assert.False(File.Exists(taken));
        Assert.Equal([SubmissionStatus.Rejected], await work.Statuses());
    }

    /// <summary>Puts a file into the inbox and has it taken in; where its text will lie.</summary>
    private static async Task<string> PutIn(WorkBench work, byte[] file)
    {
        var inbox = work.Inbox();
        await inbox.RunAsync(Fault, CancellationToken.None);
        var path = Path.Combine(work.Folders.Inbox, "SYN-A", "march.xlsx");
        await File.WriteAllBytesAsync(path, file);
        await inbox.RunAsync(Fault, CancellationToken.None);
        Assert.Equal(["SYN-A"], await inbox.RunAsync(Fault, CancellationToken.None));
        return path + ".report.txt";
    }

    [LinuxFact]
    public async Task A_link_is_not_followed_wherever_in_the_inbox_it_lies()
    {
        await using var work = await WorkBench.CreateAsync();
        await Look(work);
        var elsewhere = Path.Combine(work.Bench.Database.Folder, "elsewhere.xlsx");
        await File.WriteAllBytesAsync(elsewhere, NeedsFixing);
        var folder = Path.Combine(work.Folders.Inbox, "SYN-A");
        File.CreateSymbolicLink(Path.Combine(folder, "march.xlsx"), elsewhere);
        var taken = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".taken")).FullName, $"{Guid.NewGuid():N}~april.xlsx");
        File.CreateSymbolicLink(taken, elsewhere); // As if it had taken the file's place in the moment before it was moved.
        var inbox = work.Inbox();

        for (var look = 0; look < 3; look++) Assert.Empty(await inbox.RunAsync(Fault, CancellationToken.None));

        Assert.Empty(work.Spool.Ids());
        Assert.False(File.Exists(taken));
        Assert.Equal(NeedsFixing, await File.ReadAllBytesAsync(elsewhere));
    }

    /// <summary>What a worker does up to the moment at which the end is stored, and nothing after it.</summary>
    private static async Task EndWithoutText(WorkBench work)
    {
        using var spooled = work.Spool.Open(work.Spool.Ids().Single())!;
        var ingestion = new WorkbookIngestion(work.Bench.Database, new SqliteBulkInsert(), work.Identity, IngestionLimits.Default, work.Bench.Time);
        await ingestion.IngestAsync(spooled.File, spooled.Request, progress: null, CancellationToken.None);
    }

    private static Task<IReadOnlyList<string?>> Look(WorkBench work) => work.Inbox().RunAsync(Fault, CancellationToken.None);

    private static void Fault(Exception fault) => Assert.Fail(fault.ToString());

    private static string WithoutId(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("Submission ", StringComparison.Ordinal)));
}
