using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>Taking a submission back makes what was before it current again, to the last bit, and settles what the others are.</summary>
public sealed class WithdrawalTests
{
    private static readonly Sent First = new()
    {
        Clients = [Row.Client("C-1"), Row.Client("C-2"), Row.Client("S-1", site: "SOUTH")],
        Jobs = [Row.Job("C-1")],
        Contacts = [Row.Contact("2023-04-28")],
        Specialists = [Row.Spell("ADA")],
    };

    private static readonly Sent Second = new()
    {
        Clients = [Row.Client("C-1") with { Team = "East team" }, Row.Client("C-3"), Row.Client("S-1", site: "SOUTH")],
        Jobs = [Row.Job("C-3", "2023-06-05") with { Sustained6WeeksDate = Row.Day("2023-07-17") }],
        Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-05-12")],
        Specialists = [Row.Spell("ADA"), Row.Spell("BEN")],
    };

    [Fact]
    public async Task What_was_current_before_is_current_again_to_the_last_bit()
    {
        await using var bench = await LoadBench.CreateAsync();
        var first = await bench.Load(First);
        var (facts, rows, pointers) = (await Served.Facts(bench.Database), await Rows(bench), await Pointers(bench));
        var second = await bench.Load(Second);
        Assert.NotEqual(facts, await Served.Facts(bench.Database));
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(first)); // Nobody replaced SOUTH.

        bench.Time.Now = bench.Time.Now.AddDays(1);
        var decision = await bench.Withdraw(second, "The wrong quarter.");

        Assert.Equal((DecisionOutcome.Done, SubmissionStatus.Withdrawn), (decision.Outcome, decision.Status));
        Assert.Equal(facts, await Served.Facts(bench.Database));
        Assert.Equal(rows, await Rows(bench));
        Assert.Equal(pointers, await Pointers(bench));
        var stored = await bench.Query(context => context.Submissions.SingleAsync(row => row.Id == second.SubmissionId));
        Assert.Equal((SubmissionStatus.Withdrawn, "The wrong quarter.", bench.Time.Now.UtcDateTime), (stored.Status, stored.WithdrawalReason, stored.WithdrawnAt));
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(first));
        Assert.Equal(4, await bench.Query(context => context.DataVersions.Select(row => row.Number).SingleAsync()));
    }

    [Fact]
    public async Task A_first_submission_taken_back_leaves_nothing_current_and_its_history_stays()
    {
        await using var bench = await LoadBench.CreateAsync();
        var facts = await Served.Facts(bench.Database);
        var first = await bench.Load(First);

        await bench.Withdraw(first);

        Assert.Equal(facts, await Served.Facts(bench.Database));
        Assert.Empty(await bench.Current<Episode>());
        Assert.Equal(3, await bench.Query(context => context.Set<Episode>().CountAsync()));
        Assert.All(await bench.Query(context => context.CurrentVersionChanges.Where(change => change.DataVersion == 3).ToListAsync()), change => Assert.Null(change.VersionId));
        var again = await bench.Load(First);
        Assert.Equal((SubmissionStatus.Accepted, null, 2), (again.Status, again.DuplicateOf, (await bench.CurrentVersion("clients:WWT:NORTH"))?.Number));
    }

    [Fact]
    public async Task Only_slices_where_it_is_current_go_back()
    {
        await using var bench = await LoadBench.CreateAsync();
        var both = await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("S-1", site: "SOUTH")] });
        var north = await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2")] });

        await bench.Withdraw(both);

        Assert.Equal(2, (await bench.CurrentVersion("clients:WWT:NORTH"))?.Number);
        Assert.Null(await bench.CurrentVersion("clients:WWT:SOUTH"));
        Assert.Equal((SubmissionStatus.Withdrawn, SubmissionStatus.Accepted), (await bench.StatusOf(both), await bench.StatusOf(north)));
    }

    [Fact]
    public async Task What_was_taken_back_itself_does_not_come_back()
    {
        await using var bench = await LoadBench.CreateAsync();
        var first = await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("S-1", site: "SOUTH")] });
        var second = await bench.Load(new Sent { Clients = [Row.Client("C-2"), Row.Client("S-2", site: "SOUTH")] });
        var third = await bench.Load(new Sent { Clients = [Row.Client("C-3")] });
        await bench.Withdraw(second);
        Assert.Equal(first.SubmissionId, (await bench.CurrentVersion("clients:WWT:SOUTH"))?.SubmissionId);

        await bench.Withdraw(third);

        Assert.Equal(first.SubmissionId, (await bench.CurrentVersion("clients:WWT:NORTH"))?.SubmissionId);
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(first));
    }

    [Fact]
    public async Task What_waits_can_be_taken_back_and_what_is_replaced_refused_or_taken_back_cannot()
    {
        await using var bench = await LoadBench.CreateAsync();
        var first = await bench.Load(First);
        var waiting = await bench.Submit(Second);
        var (number, pointers) = (await bench.Query(context => context.DataVersions.Select(row => row.Number).SingleAsync()), await Pointers(bench));

        Assert.Equal(DecisionOutcome.Done, (await bench.Withdraw(waiting)).Outcome);
        Assert.Equal(pointers, await Pointers(bench));
        Assert.Equal(number, await bench.Query(context => context.DataVersions.Select(row => row.Number).SingleAsync()));
        Assert.Equal((DecisionOutcome.WrongStatus, SubmissionStatus.Withdrawn), Told(await bench.Withdraw(waiting)));
        Assert.Equal((DecisionOutcome.WrongStatus, SubmissionStatus.Withdrawn), Told(await bench.Confirm(waiting)));
        await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("S-9", site: "SOUTH")], Contacts = [], Specialists = [Row.Spell("BEN")] });
        await bench.Load(new Sent { Contacts = [Row.Contact("2023-04-29"), Row.Contact("2023-05-29"), Row.Contact("2023-06-29")] });
        Assert.Equal((DecisionOutcome.WrongStatus, SubmissionStatus.Superseded), Told(await bench.Withdraw(first)));
        Assert.Equal((DecisionOutcome.WrongStatus, SubmissionStatus.Superseded), Told(await bench.Confirm(first)));
    }

    [Fact]
    public async Task A_reason_that_identifies_someone_is_kept_as_a_mask()
    {
        await using var bench = await LoadBench.CreateAsync();
        var first = await bench.Load(First);

        await bench.Withdraw(first, "Ask a.person@example.org about it.");

        Assert.Equal("(masked)", await bench.Query(context => context.Submissions.Where(row => row.Id == first.SubmissionId).Select(row => row.WithdrawalReason).SingleAsync()));
    }

    private static (DecisionOutcome Outcome, SubmissionStatus? Status) Told(Decision decision) => (decision.Outcome, decision.Status);

    private static async Task<List<(string, int?)>> Pointers(LoadBench bench) =>
        [.. (await bench.Query(context => context.Slices.OrderBy(slice => slice.Key).ToListAsync())).Select(slice => (slice.Key, slice.CurrentVersionId))];

    private static async Task<List<(long, long, long)>> Rows(LoadBench bench)
    {
        var rows = new List<VersionedRow>();
        rows.AddRange(await bench.Current<Episode>());
        rows.AddRange(await bench.Current<Job>());
        rows.AddRange(await bench.Current<Schema.EmployerContacts.EmployerContact>());
        rows.AddRange(await bench.Current<Schema.Specialists.SpecialistSpell>());
        return rows.ConvertAll(row => (row.Id, row.KeyHash, row.ContentHash));
    }
}
