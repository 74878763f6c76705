using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

public sealed class ClientSlicesTests
{
    private static readonly Sent TwoClientsWithJobs = new()
    {
        Clients = [Row.Client("C-1"), Row.Client("C-2")],
        Jobs = [Row.Job("C-1"), Row.Job("C-2") with { Sustained6WeeksDate = Row.Day("2023-06-19"), Sustained26WeeksDate = Row.Day("2023-11-06") }],
    };

    [Fact]
    public async Task A_first_snapshot_is_version_1_with_its_coverage_and_lineage()
    {
        await using var bench = await LoadBench.CreateAsync();

        var report = await bench.Load(TwoClientsWithJobs);

        Assert.Equal((4, 0, 0, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        var version = await bench.CurrentVersion("clients:WWT:NORTH");
        Assert.NotNull(version);
        Assert.Equal((1, 4, report.SubmissionId), (version.Number, version.RowCount, version.SubmissionId));
        Assert.Equal((Row.Day("2023-04-01"), Row.Day("2023-06-30"), true), (version.DataFrom, version.DataTo, version.AllClients));
        Assert.Equal([2, 3], (await bench.Current<Episode>()).Select(row => row.SourceRow));
        var sheets = await bench.Query(context => context.SourceSheets.Where(sheet => sheet.SubmissionId == report.SubmissionId).ToListAsync());
        Assert.Equal(sheets.Single(sheet => sheet.Kind == "Jobs").Id, (await bench.Current<Job>())[0].SourceSheetId);
        Assert.Equal([6, 26], await bench.Query(context => context.Sustainments.Select(row => row.Weeks).Order().ToListAsync()));
    }

    [Fact]
    public async Task Only_what_differs_is_stored_again()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClientsWithJobs with { Clients = [Row.Client("C-1"), Row.Client("C-2"), Row.Client("C-3")] });

        var report = await bench.Load(TwoClientsWithJobs with
        {
            Clients = [Row.Client("C-1") with { DischargeDate = Row.Day("2023-06-01") }, Row.Client("C-2"), Row.Client("C-4")],
        });

        Assert.Equal((1, 1, 1, 3), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(5, await bench.Query(context => context.Episodes.CountAsync()));
        Assert.Equal(2, await bench.Query(context => context.RowRemovals.CountAsync()));
        Assert.Equal(3, (await bench.Current<Episode>()).Count);
        Assert.Equal((2, 5), await VersionAndRows(bench));
    }

    [Fact]
    public async Task A_sustainment_reached_changes_its_job()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClientsWithJobs);

        var report = await bench.Load(TwoClientsWithJobs with
        {
            Jobs = [Row.Job("C-1") with { Sustained6WeeksDate = Row.Day("2023-06-19") }, TwoClientsWithJobs.Jobs![1]],
        });

        Assert.Equal((0, 1, 0, 3), (report.Added, report.Changed, report.Removed, report.Unchanged));
    }

    [Fact]
    public async Task Clients_without_jobs_keep_the_current_jobs()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClientsWithJobs);

        var report = await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2"), Row.Client("C-3")] });

        Assert.Equal((1, 0, 0, 2), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(2, (await bench.Current<Job>()).Count);
        Assert.Equal((2, 5), await VersionAndRows(bench));
    }

    [Fact]
    public async Task Jobs_without_clients_match_the_current_clients_in_one_new_version()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2")] });

        var report = await bench.Load(new Sent { Jobs = [Row.Job("c-1"), Row.Job("C-1", "2023-06-05")], DataTo = Row.Day("2023-07-31") });

        Assert.Equal((2, 0, 0, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        var clients = await bench.Current<Episode>();
        Assert.All(await bench.Current<Job>(), job => Assert.Equal(clients[0].ClientId, job.ClientId));
        Assert.Equal(2, await bench.Query(context => context.Clients.CountAsync()));
        Assert.Equal((2, 4), await VersionAndRows(bench));
    }

    [Fact]
    public async Task Jobs_alone_extend_the_days_covered_and_never_shorten_them()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1")], AllClients = false });

        await bench.Load(new Sent { Jobs = [Row.Job("C-1")], DataFrom = Row.Day("2023-05-01"), DataTo = Row.Day("2023-07-31") });

        var version = await bench.CurrentVersion("clients:WWT:NORTH");
        Assert.Equal((Row.Day("2023-04-01"), Row.Day("2023-07-31"), false), (version?.DataFrom, version?.DataTo, version?.AllClients));
    }

    [Fact]
    public async Task A_sheet_with_job_columns_and_no_job_says_that_there_is_none()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClientsWithJobs);

        var report = await bench.Load(new Sent { Clients = TwoClientsWithJobs.Clients, Jobs = [], JobColumns = true });

        Assert.Equal((0, 0, 2, 2), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Empty(await bench.Current<Job>());
    }

    [Fact]
    public async Task A_site_that_the_workbook_does_not_speak_of_stays_as_it_was()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("S-1", site: "SOUTH"), Row.Client("C-1", site: "EAST")] });

        var report = await bench.Load(new Sent { Clients = [Row.Client("C-2")] });

        Assert.Equal((1, 0, 1, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(1, (await bench.CurrentVersion("clients:WWT:SOUTH"))?.Number);
        Assert.Equal(1, (await bench.CurrentVersion("clients:TH:EAST"))?.Number);
    }

    [Fact]
    public async Task An_empty_sheet_that_names_its_site_empties_it()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClientsWithJobs);

        var report = await bench.Load(new Sent { Clients = [], Jobs = [], LabelledSite = "north" });

        Assert.Equal(4, report.Removed);
        Assert.Empty(await bench.Current<Episode>());
    }

    [Fact]
    public async Task The_same_id_is_one_person_at_the_provider_and_another_at_another()
    {
        await using var bench = await LoadBench.CreateAsync();

        await bench.Load(new Sent { Clients = [Row.Client("7"), Row.Client("7", "2023-05-02"), Row.Client("7", site: "SOUTH"), Row.Client("7", site: "EAST")] });

        var people = (await bench.Current<Episode>()).Select(row => row.ClientId).ToList();
        Assert.Equal(people[0], people[1]);
        Assert.Equal(people[0], people[2]);
        Assert.NotEqual(people[0], people[3]);
    }

    [Fact]
    public async Task A_row_written_twice_is_stored_once_and_other_facts_of_one_key_are_kept_apart()
    {
        await using var bench = await LoadBench.CreateAsync();
        var sent = new Sent { Clients = [Row.Client("C-1"), Row.Client("C-1")], Jobs = [Row.Job("C-1"), Row.Job("C-1") with { Sector = "Retail" }] };

        var report = await bench.Load(sent);
        var again = await bench.Load(sent with { Jobs = [sent.Jobs![1], sent.Jobs[0]] });

        Assert.Equal(3, report.Added);
        Assert.Equal((0, 0, 0, 3), (again.Added, again.Changed, again.Removed, again.Unchanged));
    }

    [Fact]
    public async Task Specialists_are_made_when_first_mentioned_in_any_case()
    {
        await using var bench = await LoadBench.CreateAsync();

        await bench.Load(new Sent
        {
            Clients =
            [
                Row.Client("C-1") with { Specialist = Row.Named("ada"), EngagedBy = Row.Named("BEN") },
                Row.Client("C-2") with { Specialist = Row.Named("ADA") },
                Row.Client("C-3") with { Specialist = default },
                Row.Client("C-4", site: "SOUTH"),
            ],
            Jobs = [Row.Job("C-1") with { Specialist = Sheets.Rows.SpecialistMention.Unallocated }, Row.Job("C-2")],
        });

        var specialists = await bench.Query(context => context.EmploymentSpecialists.OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(["ada", "BEN", "ADA"], specialists.Select(row => row.Code));
        Assert.Equal([specialists[0].Id, specialists[0].Id, null, specialists[2].Id], (await bench.Current<Episode>()).Select(row => row.SpecialistId));
        Assert.Equal([true, false], (await bench.Current<Job>()).Select(row => row.SpecialistUnallocated));
    }

    private static async Task<(int Number, int Rows)?> VersionAndRows(LoadBench bench) =>
        await bench.CurrentVersion("clients:WWT:NORTH") is { } version ? (version.Number, version.RowCount) : null;
}
