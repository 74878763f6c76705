using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>What is kept of a file, for how long, and how it comes in through the inbox.</summary>
public sealed class KeptFilesTests
{
    [Fact]
    public async Task The_spool_gives_the_file_back_byte_for_byte_and_a_changed_one_not_at_all()
    {
        await using var work = await WorkBench.CreateAsync();
        var file = IngestionBench.Clients([.. Enumerable.Range(0, 5000).Select(number => new ClientCells { Id = $"C-{number * 7919}" })]);
        var id = (await work.Receive(file)).SubmissionId!.Value;

        using (var spooled = work.Spool.Open(id)!)
        {
            var back = new byte[spooled.File.Content.Length];
            spooled.File.Content.ReadExactly(back);
            Assert.Equal(file, back);
        }

        var path = Directory.EnumerateFiles(work.Folders.Spool, "*.sealed").Single();
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..^20]);
        Assert.Throws<KeysUnavailableException>(() => work.Spool.Open(id));
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        Assert.Throws<KeysUnavailableException>(() => work.Spool.Open(id));
    }

    [Fact]
    public async Task The_kept_copy_has_matched_columns_alone_under_the_provider_s_key_and_forgets_a_row()
    {
        await using var work = await WorkBench.CreateAsync();
        var id = (await work.Receive(IngestionBench.Clients(new ClientCells { Id = "C-001" }, new ClientCells { Id = "C-002" }), provider: null)).SubmissionId!.Value;

        var rows = work.Kept.Read(id, "syn-a");

        Assert.Equal(2, rows.Count);
        Assert.Contains("\"AgeBand\":\"25-34\"", rows[0], StringComparison.Ordinal);
        Assert.Empty(work.Kept.Read(id, "SYN-B"));
        Assert.Equal(1, work.Kept.Rewrite(id, "SYN-A", row => row.Contains("C-001", StringComparison.Ordinal) ? null : row));
        Assert.Contains("C-002", Assert.Single(work.Kept.Read(id, "SYN-A")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spool_and_checks_are_gone_after_a_day_and_copies_when_retention_ends()
    {
        await using var work = await WorkBench.CreateAsync();
        await work.Receive(IngestionBench.Clients(new ClientCells()));
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        var check = work.Checks.Add(await work.Bench.Check(IngestionBench.Clients(new ClientCells())), null, clientsStored: true);
        var retention = new FileRetention(work.Bench.Database, work.Spool, work.Checks, work.Kept, work.Folders, work.Options, work.Bench.Time);

        Assert.Equal(new RetainedFiles(0, 0, 0, 0), await retention.RunAsync(CancellationToken.None));
        work.Bench.Time.Now = work.Bench.Time.Now.AddHours(24).AddSeconds(1);
        Assert.Null(work.Checks.Find(check.Submission.Id));
        Assert.Equal(new RetainedFiles(1, 1, 0, 0), await retention.RunAsync(CancellationToken.None));
        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(730);
        Assert.Equal(new RetainedFiles(0, 0, 1, 0), await retention.RunAsync(CancellationToken.None));
        Assert.Empty(work.Kept.Submissions());
    }

    [Fact]
    public async Task A_file_in_the_inbox_is_taken_when_it_no_longer_grows_and_a_report_lies_in_its_place()
    {
        await using var work = await WorkBench.CreateAsync();
        var inbox = work.Inbox();
        Task<IReadOnlyList<string?>> Look() => inbox.RunAsync(fault => Assert.Fail(fault.ToString()), CancellationToken.None);
        await Look();
        var path = Path.Combine(work.Folders.Inbox, "SYN-A", "march.xlsx");
        var file = IngestionBench.Clients(new ClientCells { Id = "C-77812" });
        await File.WriteAllBytesAsync(path, file[..100]);
        Assert.Empty(await Look());
        await File.WriteAllBytesAsync(path, file);
        Assert.Empty(await Look());

        Assert.Equal(["SYN-A"], await Look());
        Assert.False(File.Exists(path));
        Assert.Empty(await Look());
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        Assert.Equal([SubmissionStatus.Accepted], await work.Statuses());
        var report = await File.ReadAllTextAsync(path + ".report.txt");
        Assert.StartsWith("march.xlsx: accepted", report, StringComparison.Ordinal);
        Assert.DoesNotContain("C-77812", report, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(work.Folders.Inbox, "SYN-A", ".taken")));
    }
}
