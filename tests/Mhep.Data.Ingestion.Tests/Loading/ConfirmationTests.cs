using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>What has to be confirmed before it counts, and what confirming looks at. The rows are about April to June 2023; it is July.</summary>
public sealed class ConfirmationTests
{
    private static readonly FinancialQuarter Quarter = FinancialQuarter.Parse("2023-24-Q1");

    /// <summary>Twenty clients, referred before the days that are covered: none of them is in a figure of the quarter but the caseload.</summary>
    private static readonly Sent Twenty = new() { Clients = [.. Enumerable.Range(1, 20).Select(number => Row.Client($"C-{number}", "2022-05-03"))] };

    [Fact]
    public async Task Dropping_one_in_twenty_known_clients_goes_in_and_dropping_more_waits()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Twenty);

        var one = await bench.Submit(Twenty with { Clients = [.. Twenty.Clients!.Skip(1)] });
        var two = await bench.Submit(Twenty with { Clients = [.. Twenty.Clients!.Skip(2), Row.Client("C-99", "2022-05-03")] });

        Assert.Equal((SubmissionStatus.Accepted, 1), (one.Status, one.Removed));
        Assert.Empty(one.ConfirmationReasons);
        Assert.Equal((SubmissionStatus.AwaitingConfirmation, 1, 1), (two.Status, two.Added, two.Removed));
        Assert.Equal(["1 of the 19 clients known at NORTH are not in the file"], two.ConfirmationReasons);
        Assert.Contains(two.Findings, finding => finding.Kind == FindingKinds.KnownClientsDropped);
    }

    [Fact]
    public async Task A_figure_of_a_closed_quarter_that_moves_waits_and_is_named_with_what_it_was_and_would_be()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1")] });

        var late = await bench.Submit(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2", "2023-05-02")] });

        Assert.Equal(SubmissionStatus.AwaitingConfirmation, late.Status);
        Assert.Equal(
            [new MovedFigure("NORTH", null, MeasureKey.Referrals, Quarter, 1, 2), new MovedFigure("NORTH", "ADA", MeasureKey.Referrals, Quarter, 1, 2)],
            late.MovedFigures);
        Assert.Equal(["NORTH: figures of 2023-24-Q1, which is closed, change: Referrals 1 to 2, Referrals of ADA 1 to 2"], late.ConfirmationReasons);
        Assert.Contains(late.Findings, finding => finding.Kind == FindingKinds.ClosedQuarterRestated);
        Assert.Contains("NORTH, ADA, 2023-24-Q1, Referrals: 1 -> 2", ReportText.Render(late), StringComparison.Ordinal);
        Assert.Equal(late.ConfirmationReasons, await bench.Query(context => context.ConfirmationReasons
            .Where(reason => reason.SubmissionId == late.SubmissionId).OrderBy(reason => reason.Ordinal).Select(reason => reason.Text).ToListAsync()));
    }

    [Fact]
    public async Task A_reassignment_moves_the_specialists_figures_of_a_closed_quarter_and_not_the_sites()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2") with { Specialist = Row.Named("BEN") }] });

        var handed = await bench.Submit(new Sent { Clients = [Row.Client("C-1") with { Specialist = Row.Named("BEN") }, Row.Client("C-2") with { Specialist = Row.Named("BEN") }] });

        Assert.Equal(SubmissionStatus.AwaitingConfirmation, handed.Status);
        Assert.DoesNotContain(handed.MovedFigures, figure => figure.Specialist is null);
        Assert.Contains(new MovedFigure("NORTH", "BEN", MeasureKey.Referrals, Quarter, 1, 2), handed.MovedFigures);
    }

    [Fact]
    public async Task A_quarter_that_has_not_ended_or_was_not_wholly_covered_is_not_closed()
    {
        await using var bench = await LoadBench.CreateAsync();
        var sent = new Sent { Clients = [Row.Client("C-1")], DataTo = Row.Day("2023-06-29") };
        await bench.Load(sent);
        var open = sent with { Clients = [Row.Client("C-1"), Row.Client("C-2", "2023-05-02")] };
        Assert.Equal(SubmissionStatus.Accepted, (await bench.Submit(open)).Status);

        bench.Time.Now = new DateTimeOffset(2023, 6, 30, 23, 0, 0, TimeSpan.Zero);
        await bench.Load(open with { DataTo = Row.Day("2023-06-30") });
        Assert.Equal(SubmissionStatus.Accepted, (await bench.Submit(sent with { Clients = [.. open.Clients!, Row.Client("C-3", "2023-05-02")] })).Status);
    }

    [Fact]
    public async Task Later_returns_that_only_add_later_days_go_in_without_asking()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2")], Jobs = [Row.Job("C-1")] });

        bench.Time.Now = new DateTimeOffset(2023, 10, 5, 9, 0, 0, TimeSpan.Zero);
        var next = await bench.Submit(new Sent
        {
            Clients = [Row.Client("C-1") with { DischargeDate = Row.Day("2023-07-20") }, Row.Client("C-2"), Row.Client("C-3", "2023-08-01")],
            Jobs = [Row.Job("C-1") with { Sustained13WeeksDate = Row.Day("2023-08-07") }, Row.Job("C-2", "2023-09-04")],
            DataTo = Row.Day("2023-09-30"),
        });

        Assert.Equal((SubmissionStatus.Accepted, 0), (next.Status, next.MovedFiguresInAll));
    }

    [Fact]
    public async Task What_waits_is_stored_and_changes_nothing_until_it_is_confirmed()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Twenty);
        var facts = await Served.Facts(bench.Database);
        var pointers = await bench.Database.HashTablesAsync("submission", "submission_slice", "source_sheet", "source_column", "finding", "confirmation_reason",
            "moved_figure", "slice_version", "row_removal", "episode", "data_version");
        var number = await Number(bench);

        var waiting = await bench.Submit(new Sent { Clients = [Row.Client("C-1", "2022-05-03"), Row.Client("C-2", "2022-05-03") with { Team = "East team" }] });
        var check = await bench.Check(new Sent { Clients = [Row.Client("C-1", "2022-05-03"), Row.Client("C-2", "2022-05-03") with { Team = "East team" }] });

        Assert.Equal(SubmissionStatus.AwaitingConfirmation, await bench.StatusOf(waiting));
        Assert.Equal(number, await Number(bench));
        Assert.Equal(facts, await Served.Facts(bench.Database));
        Assert.Equal(pointers, await bench.Database.HashTablesAsync("submission", "submission_slice", "source_sheet", "source_column", "finding",
            "confirmation_reason", "moved_figure", "slice_version", "row_removal", "episode", "data_version"));
        Assert.Equal(
            ReportJson.Render(check), ReportJson.Render(waiting with { SubmissionId = null, ReceivedAt = null, Status = check.Status, Sha256 = check.Sha256 }));

        bench.Time.Now = bench.Time.Now.AddDays(3);
        var decision = await bench.Confirm(waiting);

        Assert.Equal((DecisionOutcome.Done, SubmissionStatus.Accepted), (decision.Outcome, decision.Status));
        Assert.Equal(number + 1, await Number(bench));
        Assert.Equal(2, (await bench.CurrentVersion("clients:WWT:NORTH"))?.RowCount);
        var stored = await bench.Query(context => context.Submissions.SingleAsync(row => row.Id == waiting.SubmissionId));
        Assert.Equal((SubmissionStatus.Accepted, bench.Time.Now.UtcDateTime), (stored.Status, stored.ConfirmedAt));
        Assert.Equal(DecisionOutcome.WrongStatus, (await bench.Confirm(waiting)).Outcome);
    }

    [Fact]
    public async Task Confirming_looks_again_and_does_nothing_where_the_base_has_moved()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Twenty);
        var waiting = await bench.Submit(new Sent { Clients = [Row.Client("C-1", "2022-05-03")] });
        await bench.Load(Twenty with { Clients = [.. Twenty.Clients!, Row.Client("C-21", "2022-05-03")] });
        var before = await bench.Database.HashTablesAsync();

        var decision = await bench.Confirm(waiting);

        Assert.Equal((DecisionOutcome.WrongStatus, SubmissionStatus.AwaitingConfirmation), (decision.Outcome, decision.Status));
        Assert.Contains("has changed since", decision.Message, StringComparison.Ordinal);
        Assert.Equal(before, await bench.Database.HashTablesAsync());
    }

    [Fact]
    public async Task Confirming_does_nothing_where_the_site_went_to_another_provider_meanwhile()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Twenty);
        var waiting = await bench.Submit(new Sent { Clients = [Row.Client("C-1", "2022-05-03")] });
        await bench.Load(new Sent { Sites = [Row.Site("NORTH", "TH"), Row.Site("SOUTH", "WWT"), Row.Site("EAST", "TH")] });

        Assert.Equal(DecisionOutcome.WrongStatus, (await bench.Confirm(waiting)).Outcome);
    }

    [Fact]
    public async Task Of_two_that_wait_on_the_same_base_only_one_can_be_confirmed()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Twenty);
        var one = await bench.Submit(new Sent { Clients = [Row.Client("C-1", "2022-05-03")] });
        var other = await bench.Submit(new Sent { Clients = [Row.Client("C-2", "2022-05-03")] });

        var decisions = await Task.WhenAll(Task.Run(() => bench.Confirm(one)), Task.Run(() => bench.Confirm(other)));

        Assert.Equal([DecisionOutcome.Done, DecisionOutcome.WrongStatus], decisions.Select(decision => decision.Outcome).Order());
    }

    [Fact]
    public async Task A_list_that_moves_known_figures_waits_as_well()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1")] });

        var without = await bench.Submit(new Sent { Sites = [Row.Site("SOUTH", "WWT"), Row.Site("EAST", "TH")] });
        var longer = await bench.Submit(new Sent { Sites = [.. Row.ListOfSites, Row.Site("WEST", "TH")] });

        Assert.Equal(SubmissionStatus.AwaitingConfirmation, without.Status);
        Assert.Contains(new MovedFigure("NORTH", null, MeasureKey.Referrals, Quarter, 1, null), without.MovedFigures);
        Assert.Equal(SubmissionStatus.Accepted, longer.Status);
    }

    [Fact]
    public async Task A_submission_that_is_not_there_cannot_be_decided_on()
    {
        await using var bench = await LoadBench.CreateAsync();
        var nobody = new IngestionReport { SubmissionId = Guid.NewGuid(), FileName = "", Sha256 = "", Bytes = 0, Status = SubmissionStatus.Accepted, Sheets = [], Findings = [] };

        Assert.Equal((DecisionOutcome.NotFound, null), ((await bench.Confirm(nobody)).Outcome, (await bench.Confirm(nobody)).Status));
        Assert.Equal(DecisionOutcome.NotFound, (await bench.Withdraw(nobody)).Outcome);
    }

    private static Task<long> Number(LoadBench bench) => bench.Query(context => context.DataVersions.Select(row => row.Number).SingleAsync());
}
