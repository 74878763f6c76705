using Mhep.Data.Analytics.Reading;
using Mhep.Data.Ingestion.Reminders;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Reminders;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Time;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Reminders;

/// <summary>The list of sites without an outcomes report, made once a month from what was handed in.</summary>
public sealed class ReminderListsTests
{
    private static readonly ReportingMonth December = ReportingMonth.Parse("2023-12");

    [Fact]
    public async Task The_list_is_made_when_reports_are_due_and_names_those_who_have_not_reported()
    {
        await using var bench = await IngestionBench.CreateAsync(); // 15 January 2024: December is due.
        await bench.Ingest(Outcomes("SYN-A2", 0));
        await bench.Ingest(Outcomes("SYN-B1", null));

        var made = await Make(bench);

        Assert.Equal((December.First, new DateOnly(2024, 1, 5)), (made!.Month, made.DueOn));
        Assert.Equal(["SYN-A1", "SYN-B1"], (await Kept(bench, December))!.SiteCodes);
        Assert.All(made.Sites, site => Assert.Equal(31, site.DaysMissing));
    }

    [Fact]
    public async Task It_is_made_once_whoever_looks_again()
    {
        await using var bench = await IngestionBench.CreateAsync();
        await Make(bench);
        var before = await bench.Database.HashTablesAsync();
        await bench.Ingest(Outcomes("SYN-A1", 3));

        Assert.Null(await Make(bench));

        Assert.Equal(before["reminder_list"], (await bench.Database.HashTablesAsync())["reminder_list"]);
        Assert.Contains("SYN-A1", (await Kept(bench, December))!.SiteCodes);
    }

    [Fact]
    public async Task A_month_that_is_not_due_yet_has_no_list()
    {
        await using var bench = await IngestionBench.CreateAsync();
        bench.Time.Now = new DateTimeOffset(2024, 2, 4, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(December.First, (await Make(bench))!.Month);
        Assert.Null(await Kept(bench, ReportingMonth.Parse("2024-01")));
        bench.Time.Now = new DateTimeOffset(2024, 2, 5, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2024, 1, 1), (await Make(bench))!.Month);
    }

    [Fact]
    public async Task Lists_made_side_by_side_are_one()
    {
        await using var bench = await IngestionBench.CreateAsync();

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Make(bench))));

        Assert.Single(made, list => list is not null);
        Assert.Equal(1, await bench.Query(context => context.ReminderLists.CountAsync()));
    }

    [Fact]
    public async Task A_site_that_moved_is_asked_of_the_provider_that_runs_it_now()
    {
        await using var bench = await IngestionBench.CreateAsync();
        bench.Time.Now = new DateTimeOffset(2023, 10, 10, 9, 0, 0, TimeSpan.Zero);
        await bench.Ingest(IngestionBench.Clients(new ClientCells())); // Covers September, too.
        Assert.DoesNotContain("SYN-A1", await Missing(bench, ReportingMonth.Parse("2023-09")));
        var moved = await bench.Ingest(IngestionBench.Sites("SYN-B", "SYN-A", "SYN-B"));
        await new SubmissionDecisions(bench.Database, new SqliteBulkInsert(), bench.Database.Audit, bench.Time).ConfirmAsync(moved.SubmissionId!.Value, AuditActor.Worker, CancellationToken.None);

        var made = await Make(bench);

        var listed = await bench.Query(context => context.ReminderListSites.Join(context.Sites, row => row.SiteId, site => site.Id, (row, site) => new { site.Code, row.ProviderId })
            .Join(context.Providers, row => row.ProviderId, provider => provider.Id, (row, provider) => row.Code + " " + provider.Code).ToListAsync());
        Assert.Equal(new DateOnly(2023, 9, 1), made!.Month);
        Assert.Contains("SYN-A1 SYN-B", listed);
    }

    private static async Task<IEnumerable<string>> Missing(IngestionBench bench, ReportingMonth month)
    {
        var facts = await FactsReader.ReadAsync(bench.Database, previous: null, CancellationToken.None);
        return Analytics.Returns.MissingReports.Of(facts, month).Select(report => report.Site.Code);
    }

    private static async Task<ReminderList?> Make(IngestionBench bench)
    {
        using var facts = new FactsStore(bench.Database);
        return await Lists(bench, facts).MakeAsync(CancellationToken.None);
    }

    private static async Task<KeptReminders?> Kept(IngestionBench bench, ReportingMonth month)
    {
        using var facts = new FactsStore(bench.Database);
        return await Lists(bench, facts).FindAsync(month, CancellationToken.None);
    }

    private static ReminderLists Lists(IngestionBench bench, FactsStore facts) => new(
        bench.Database, new SqliteBulkInsert(), facts, new ReportDeadline(5, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), bench.Time), bench.Time);

    private static byte[] Outcomes(string site, int? jobs) => A.Workbook().Sheet("Outcomes")
        .Row("Month", "Site", "Referrals", "Job starts (all jobs)").Row("2023-12", site, null, jobs).ToBytes();
}
