using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Ingestion.Tests.Jobs;
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
        Assert.Equal($"spool 1, checks 1, copies 1, cell-texts {texts}, clients 1, submissions 0, figures 0, releases 0, tombstones 0, audit 0", Due(report));
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
        Assert.Equal([1, 1, 1, texts, 1], report.Classes.Take(5).Select(line => line.Gone));
        Assert.Empty(work.Kept.Submissions());
        Assert.Equal(0, await work.Bench.Query(context => context.Findings.CountAsync(finding => finding.CellText != null)));
        Assert.Equal(2, await work.Bench.Query(context => context.Clients.CountAsync()));
        Assert.NotNull(await work.Bench.Query(context => context.Erasures.Select(erasure => erasure.FinishedAt).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_goes_before_its_time_and_people_only_where_it_is_configured()
    {
        await using var work = await LoadedAsync();

        Assert.Equal("spool 0, checks 0, copies 0, cell-texts 0, clients 0", Due(await Retention(work, new WorkerOptions()).PreviewAsync(CancellationToken.None), 5));
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
        work.Bench.Database, new SqliteBulkInsert(), new FileRetention(work.Bench.Database, work.Spool, work.Checks, work.Kept, options, work.Bench.Time), work.Erasure(), options, work.Bench.Time);

    private static string Due(RetentionReport report, int classes = int.MaxValue) => string.Join(", ", report.Classes.Take(classes).Select(line => $"{line.Class} {line.Due}"));
}
