using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Reminders;

/// <summary>Who has not reported a month: asked for by GraphQL and at the command line, and listed by the worker.</summary>
public sealed class MissingReportTests : IAsyncLifetime
{
    private const string Question =
        "query($month: YearMonth) { missingReports(month: $month) { month dueOn listedAt sites { site { code } daysMissing missing { from to } received listed } } }";

    private TestServer _server = null!;

    public static TheoryData<Role, string> Roles => new()
    {
        { Role.Programme, "SYN-A1 SYN-B1" },
        { Role.Provider, "SYN-A1" },
        { Role.Commissioner, "SYN-B1" },
        { Role.Funder, "" },
        { Role.EmploymentSpecialist, "" },
        { Role.Evaluator, "" },
        { Role.Peer, "" },
        { Role.Administrator, "" },
    };

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync(Sites());
        var end = await _server.EndOfAsync((string)(await _server.Client.SubmitAsync(Outcomes()))["submission"]!["id"]!);
        Assert.Equal("ACCEPTED", (string?)end["status"]);

        // The server's facts follow the data within a moment.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while ((await _server.Client.AskAsync(Question, new { month = "2023-05" }))["missingReports"]!["sites"]!.AsArray().Count != 2)
            await look.WaitForNextTickAsync(patience.Token);
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_learns_of_the_sites_that_are_its_own(Role role, string sites)
    {
        using var client = _server.ClientOf(await _server.MakeKeyAsync(role switch
        {
            Role.Provider => new KeyScope { Role = role, Provider = "SYN-A" },
            Role.Commissioner => new KeyScope { Role = role, Commissioner = "ICB-B" },
            Role.Funder => new KeyScope { Role = role, Sites = ["SYN-A1"] },
            Role.EmploymentSpecialist => new KeyScope { Role = role, Sites = ["SYN-A1"], Specialist = "ES-01" },
            Role.Evaluator => new KeyScope { Role = role, Study = "a" },
            _ => new KeyScope { Role = role },
        }));

        var list = (await client.AskAsync(Question, new { month = "2023-05" }))["missingReports"]!;

        Assert.Equal(("2023-05", "2023-06-05"), ((string?)list["month"], (string?)list["dueOn"]));
        Assert.Equal(sites, string.Join(' ', list["sites"]!.AsArray().Select(one => (string?)one!["site"]!["code"])));
    }

    [Fact]
    public async Task It_says_which_days_are_missing_and_what_came_instead()
    {
        var sites = (await _server.Client.AskAsync(Question, new { month = "2023-05" }))["missingReports"]!["sites"]!.AsArray();

        Assert.Equal((31, "[]", false), ((int?)sites[0]!["daysMissing"], sites[0]!["received"]!.ToJsonString(), (bool?)sites[0]!["listed"]));
        Assert.Equal("""[{"from":"2023-05-01","to":"2023-05-31"}]""", sites[0]!["missing"]!.ToJsonString());
        Assert.Equal("""["BLANK"]""", sites[1]!["received"]!.ToJsonString());
    }

    [Fact]
    public async Task A_month_that_is_not_over_is_refused_with_a_code()
    {
        var answer = await _server.Client.SendAsync(Question, new { month = "2099-01" });

        Assert.Equal("MONTH_NOT_OVER", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task The_command_line_lists_the_same()
    {
        var connection = _server.Database.Database.ConnectionString;

        var text = await CommandRun.Of("reminders", "--month", "2023-05", "--database", connection);
        var json = JsonNode.Parse((await CommandRun.Of("reminders", "--month", "2023-05", "--json", "--database", connection)).Output)!;

        Assert.Equal(
            """
            Outcomes reports of 2023-05 were due on 2023-06-05: 1 of 3 sites have reported.
            SYN-A1  SYN-A  31 days missing, 2023-05-01..2023-05-31  nothing came
            SYN-B1  SYN-B  31 days missing, 2023-05-01..2023-05-31  an outcomes report came with nothing filled in

            """.ReplaceLineEndings("\n"), text.Output.ReplaceLineEndings("\n"));
        Assert.Equal(["SYN-A1", "SYN-B1"], json["missing"]!.AsArray().Select(site => (string?)site!["site"]));
        Assert.Equal((3, 31), ((int?)json["sitesAsked"], (int?)json["missing"]![0]!["daysMissing"]));
    }

    [Fact]
    public async Task The_command_line_refuses_what_is_no_month_or_not_over()
    {
        (await CommandRun.Of("reminders", "--month", "May")).IsOneLineError("--month 'May' is no month: write it as 2023-04. Try 'mhep reminders --help'.");
        (await CommandRun.Of("reminders", "--month", "2099-01")).IsOneLineError("2099-01 is not over: ask for it when it is.");
    }

    /// <summary>The job as the scheduler runs it, on a schedule of one's own.</summary>
    [Fact]
    public async Task The_worker_makes_the_list_on_its_schedule_and_it_is_served()
    {
        await using var server = await TestServer.StartAsync(
            await TestDatabase.CreateAsync(), workers: new WorkerSettings { Schedule = new JobSchedule { Reminders = "* * * * * ?" } });
        await server.ListSitesAsync(Sites());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        JsonNode list;
        do
        {
            await look.WaitForNextTickAsync(patience.Token);
            list = (await server.Client.AskAsync(Question))["missingReports"]!;
        }
        while (list["listedAt"] is null);

        var run = await CommandRun.Of("reminders", "--database", server.Database.Database.ConnectionString);
        Assert.Matches("The list of [0-9TZ:-]+ had [03] sites; reported since: none[.]", run.Output);
    }

    private static byte[] Sites() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Commissioner code", "Commissioner", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "ICB-A", "Alder ICB", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-A2", "Ash", "SYN-A", "Alder IPS", "ICB-A", "Alder ICB", "primary care", new DateOnly(2019, 4, 1))
        .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "ICB-B", "Birch ICB", "autism", new DateOnly(2019, 4, 1)).ToBytes();

    /// <summary>SYN-A2 reports none, which is a report; SYN-B1 sends the sheet empty, which is not. Who works at SYN-A1 is no report.</summary>
    private static byte[] Outcomes() => A.Workbook()
        .Sheet("Specialists").Row("Site", "Employment Specialist", "Start date").Row("SYN-A1", "ES-01", new DateOnly(2022, 4, 1))
        .Sheet("Outcomes")
        .Row("Month", "Site", "Referrals", "Job starts (all jobs)")
        .Row("2023-05", "SYN-A2", 0, 0).Row("2023-05", "SYN-B1", null, null).ToBytes();
}
