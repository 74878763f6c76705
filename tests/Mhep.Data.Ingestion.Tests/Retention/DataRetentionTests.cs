using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Retention;

/// <summary>What has been kept long enough goes, by class of data; nothing else does, and it is looked at first.</summary>
public sealed class DataRetentionTests
{
    private static readonly WorkerOptions Years = new() { KeepClients = TimeSpan.FromDays(365) };

    [Fact]
    public async Task A_dry_run_counts_what_is_due_by_class_and_changes_nothing()
    {
        await using var work = await LoadedAsync();
        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(731);
        var before = await work.Bench.Database.HashTablesAsync();

        var report = await Retention(work, Years).PreviewAsync(CancellationToken.None);

        Assert.Equal((false, false), (report.HasActed, report.IsProven));
        var texts = await work.Bench.Query(context => context.Findings.CountAsync(finding => finding.CellText != null));
        Assert.True(texts >= 2);
        Assert.Equal($"spool 1, checks 1, copies 1, cell-texts {texts}, inbox 0, replies 0, clients 1", Due(report, 7));
        Assert.All(report.Classes.Skip(7), line => Assert.Equal((null, 0), (line.Keep, line.Due)));
        Assert.Equal(before, await work.Bench.Database.HashTablesAsync());
        Assert.Single(work.Kept.Submissions());
    }

    [Fact]
    public async Task Acting_lets_go_what_is_due_and_proves_it()
    {
        await using var work = await LoadedAsync();
        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(731);

        var texts = await work.Bench.Query(context => context.Findings.CountAsync(finding => finding.CellText != null));

        var report = await Retention(work, Years).ActAsync(CancellationToken.None);

        Assert.True(report.IsProven, Due(report));
        Assert.Equal([1, 1, 1, texts, 0, 0, 1], report.Classes.Take(7).Select(line => line.Gone));
        Assert.Empty(work.Kept.Submissions());
        Assert.Equal(0, await work.Bench.Query(context => context.Findings.CountAsync(finding => finding.CellText != null)));
        Assert.Equal(2, await work.Bench.Query(context => context.Clients.CountAsync()));
        Assert.NotNull(await work.Bench.Query(context => context.Erasures.Select(erasure => erasure.FinishedAt).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_goes_before_its_time_and_people_only_where_it_is_configured()
    {
        await using var work = await LoadedAsync();

        Assert.Equal("spool 0, checks 0, copies 0, cell-texts 0, inbox 0, replies 0, clients 0", Due(await Retention(work, new WorkerOptions()).PreviewAsync(CancellationToken.None), 7));
        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(4000);
        Assert.Equal(0, (await Retention(work, new WorkerOptions()).ActAsync(CancellationToken.None)).Classes.Single(line => line.Class == "clients").Gone);
        Assert.Equal(3, await work.Bench.Query(context => context.Clients.CountAsync()));
    }

    [Fact]
    public async Task Whoever_went_is_not_brought_back_by_the_next_file()
    {
        await using var work = await LoadedAsync();
        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(400);
        await Retention(work, Years).ActAsync(CancellationToken.None);

        var report = await work.Bench.Check(File());

        Assert.Single(report.Findings, finding => finding.Kind == FindingKinds.ErasedClient);
        Assert.Equal((0, 0), (report.Added, report.Removed));
    }

    [Fact]
    public async Task Texts_in_the_inbox_and_the_words_of_replies_go_in_their_time_and_no_one_else_s_files()
    {
        await using var work = await LoadedAsync();
        var now = work.Bench.Time.Now.UtcDateTime;
        await work.Bench.Query(async context =>
        {
            var warning = new RaisedWarning { SiteId = 1, ProviderId = 1, Rule = "LOW_REFERRALS", Measure = "REFERRALS", Period = "", AsOf = new DateOnly(2023, 4, 1), FirstRaisedAt = now, DataVersion = 1 };
            context.Add(warning);
            await context.SaveChangesAsync();
            context.AddRange(new WarningReply { WarningId = warning.Id, Text = "We know.", RepliedAt = now }, new WarningReply { WarningId = warning.Id, Text = "It is better.", RepliedAt = now.AddDays(300) });
            return await context.SaveChangesAsync();
        });
        var folder = Directory.CreateDirectory(Path.Combine(work.Folders.Inbox, "SYN-A")).FullName;
        foreach (var (name, age) in new[] { ("old.xlsx.report.txt", 40), ("new.xlsx.report.txt", 20), ("theirs.txt", 40) })
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, name), "text");
            System.IO.File.SetLastWriteTimeUtc(Path.Combine(folder, name), now.AddDays(365 - age));
        }

        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(365);
        var options = new WorkerOptions { KeepReplies = TimeSpan.FromDays(100) };
        var before = await Retention(work, options).PreviewAsync(CancellationToken.None);
        var report = await Retention(work, options).ActAsync(CancellationToken.None);

        Assert.EndsWith("inbox 1, replies 1, clients 0", Due(before, 7), StringComparison.Ordinal);
        Assert.True(report.IsProven, Due(report));
        Assert.Equal(["new.xlsx.report.txt", "theirs.txt"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["(not kept any more)", "It is better."], await work.Bench.Query(context => context.WarningReplies.OrderBy(reply => reply.Id).Select(reply => reply.Text).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_is_no_longer_reported_goes_in_time_too()
    {
        await using var work = await WorkBench.CreateAsync();
        await work.Bench.Ingest(File());
        work.Bench.Time.Now = work.Bench.Time.Now.AddDays(200);
        var without = await work.Bench.Ingest(IngestionBench.Clients(new ClientCells { Id = "C-BACK", Discharge = new DateOnly(2022, 9, 1) }, new ClientCells { Id = "C-BACK", Referral = new DateOnly(2023, 2, 1), Profile = null }));
        await new SubmissionDecisions(work.Bench.Database, new SqliteBulkInsert(), work.Bench.Database.Audit, work.Bench.Time).ConfirmAsync(without.SubmissionId!.Value, AuditActor.Worker, CancellationToken.None);
        Task<RetentionReport> After(int days)
        {
            work.Bench.Time.Now = work.Bench.Time.Now.AddDays(days);
            return Retention(work, Years).PreviewAsync(CancellationToken.None);
        }

        Assert.Equal((0, 2), ((await After(360)).Classes.Single(line => line.Class == "clients").Due, (await After(10)).Classes.Single(line => line.Class == "clients").Due));
    }

    /// <summary>Three people: one left in 2023, one is there, one left and came back. Two cells are worth a remark.</summary>
    private static byte[] File() => IngestionBench.Clients(
        new ClientCells { Id = "C-LEFT", Referral = "03/05/22", Discharge = new DateOnly(2023, 1, 9) },
        new ClientCells { Id = "C-HERE", Referral = "04/05/22" },
        new ClientCells { Id = "C-BACK", Discharge = new DateOnly(2022, 9, 1) },
        new ClientCells { Id = "C-BACK", Referral = new DateOnly(2023, 2, 1), Profile = null });

    private static async Task<WorkBench> LoadedAsync()
    {
        var work = await WorkBench.CreateAsync();
        await work.TakeIn(File());
        work.Checks.Add(await work.Bench.Check(File()), "SYN-A", clientsStored: true);
        return work;
    }

    private static DataRetention Retention(WorkBench work, WorkerOptions options) => new(
        work.Bench.Database, new SqliteBulkInsert(), new FileRetention(work.Bench.Database, work.Spool, work.Checks, work.Kept, work.Folders, options, work.Bench.Time), work.Erasure(), options, work.Bench.Time);

    private static string Due(RetentionReport report, int classes = int.MaxValue) => string.Join(", ", report.Classes.Take(classes).Select(line => $"{line.Class} {line.Due}"));
}
