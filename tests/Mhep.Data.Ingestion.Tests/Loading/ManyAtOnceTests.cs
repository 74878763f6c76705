using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>Files handed in at the same moment, and data that move while a file is examined.</summary>
public sealed class ManyAtOnceTests
{
    [Fact]
    public async Task Twenty_files_for_one_provider_at_once_have_the_effect_of_one_after_another()
    {
        // So many that leaving the one out that only an earlier file had is no reason to ask.
        const int files = 20;
        const int shared = 30;
        await using var bench = await LoadBench.CreateAsync();
        bench.Time.Now = new DateTimeOffset(2023, 6, 30, 9, 0, 0, TimeSpan.Zero);

        await Task.WhenAll(Enumerable.Range(1, files).Select(number => Task.Run(() =>
            bench.Load(new Sent { Clients = [.. Enumerable.Range(1, shared).Select(one => Row.Client($"SHARED-{one}")), Row.Client($"C-{number}")] }))));

        var versions = await bench.Query(context => context.SliceVersions
            .Join(context.Submissions, version => version.SubmissionId, submission => submission.Id, (version, submission) => new { version, submission })
            .Where(pair => context.Slices.Any(slice => slice.Id == pair.version.SliceId && slice.Key == "clients:WWT:NORTH"))
            .OrderBy(pair => pair.version.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, files), versions.Select(pair => pair.version.Number));
        Assert.Equal(versions.Select(pair => pair.submission.Sequence).Order(), versions.Select(pair => pair.submission.Sequence));
        Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.Equal(pair.First.version.Id, pair.Second.version.BaseVersionId));
        Assert.All(versions.SkipLast(1), pair => Assert.Equal(SubmissionStatus.Superseded, pair.submission.Status));
        Assert.Equal(files + shared, await bench.Query(context => context.Clients.CountAsync()));
        Assert.Equal(shared + 1, (await bench.Current<Episode>()).Count);
        Assert.Equal(files + 1, await bench.Query(context => context.DataVersions.Select(row => row.Number).SingleAsync()));
    }

    [Fact]
    public async Task A_file_is_examined_again_when_the_list_of_sites_changed_meanwhile()
    {
        await using var bench = await LoadBench.CreateAsync();
        var known = new List<int>();

        await bench.Store(async (_, data, cancellationToken) =>
        {
            known.Add(data.Sites.Count);
            if (known.Count == 1) await bench.Load(new Sent { Sites = [.. Row.ListOfSites, Row.Site("WEST", "NEW")] }, cancellationToken: cancellationToken);
            return bench.Examined(new Sent { Clients = [Row.Client("C-1")] }.ToWorkbook(), Guid.NewGuid());
        });

        Assert.Equal([3, 4], known);
        Assert.Single(await bench.Current<Episode>());
    }

    [Fact]
    public async Task A_file_is_not_examined_again_when_what_changed_is_no_matter_to_it()
    {
        await using var bench = await LoadBench.CreateAsync();
        bench.Time.Now = new DateTimeOffset(2023, 6, 30, 9, 0, 0, TimeSpan.Zero);
        var times = 0;

        await bench.Store(async (_, _, cancellationToken) =>
        {
            if (times++ == 0) await bench.Load(new Sent { Clients = [Row.Client("C-9")] }, cancellationToken: cancellationToken);
            return bench.Examined(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-9")] }.ToWorkbook(), Guid.NewGuid());
        });

        Assert.Equal(1, times);
        Assert.Equal(2, (await bench.CurrentVersion("clients:WWT:NORTH"))?.Number);
    }

    [Fact]
    public async Task Jobs_held_against_current_clients_are_examined_again_when_those_changed()
    {
        await using var bench = await LoadBench.CreateAsync();
        var times = 0;

        await bench.Store(async (_, _, cancellationToken) =>
        {
            if (times++ == 0) await bench.Load(new Sent { Clients = [Row.Client("C-9")] }, cancellationToken: cancellationToken);
            return bench.Examined(new Sent { Jobs = [Row.Job("C-9")] }.ToWorkbook(), Guid.NewGuid()) with { AskedForClients = true };
        });

        Assert.Equal(2, times);
    }

    [Fact]
    public async Task A_file_that_is_overtaken_again_and_again_is_examined_while_nobody_else_may_write()
    {
        await using var bench = await LoadBench.CreateAsync();
        var times = 0;

        var report = await bench.Store(async (_, _, cancellationToken) =>
        {
            if (++times < 4) await bench.Load(new Sent { Sites = [.. Row.ListOfSites, Row.Site("WEST" + times, "NEW")] }, cancellationToken: cancellationToken);
            return bench.Examined(new Sent { Clients = [Row.Client("C-1")] }.ToWorkbook(), Guid.NewGuid());
        });

        Assert.Equal((4, SubmissionStatus.Accepted), (times, report.Status));
    }

    [Fact]
    public async Task A_provider_knows_its_own_sites_and_those_in_post_there_and_the_programme_all()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent
        {
            Clients = [Row.Client("C-1") with { Specialist = Row.Named("MENTIONED") }],
            Specialists = [Row.Spell("ADA") with { LeaveDate = Row.Day("2023-03-31") }, Row.Spell("ADA", "2023-05-01"), Row.Spell("EVE", site: "EAST")],
        });

        var own = await bench.Query(context => KnownDataReader.ReadAsync(context, "wwt", CancellationToken.None));
        var all = await bench.Query(context => KnownDataReader.ReadAsync(context, null, CancellationToken.None));
        var nobody = await bench.Query(context => KnownDataReader.ReadAsync(context, "NONE", CancellationToken.None));

        Assert.Equal(["NORTH", "SOUTH"], own.Sites.Keys);
        Assert.Equal(["NORTH", "SOUTH", "EAST"], all.Sites.Keys);
        Assert.Empty(nobody.Sites);
        Assert.Equal((Row.Day("2019-04-01"), (DateOnly?)null, "WWT"), (own.Sites["north"].ServiceStart, own.Sites["north"].ServiceEnd, own.Sites["north"].ProviderCode));
        Assert.Equal(["ADA"], own.Sites["NORTH"].Specialists.Keys);
        Assert.Equal(
            [new KnownSpell(Row.Day("2022-01-10"), Row.Day("2023-03-31")), new KnownSpell(Row.Day("2023-05-01"), null)], own.Sites["NORTH"].Specialists["ada"]);
    }

    [Fact]
    public async Task Jobs_that_come_alone_find_the_current_clients_of_their_site()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-2"), Row.Client("C-3", site: "SOUTH")] });
        await bench.Load(new Sent { Clients = [Row.Client("C-1")] });

        using var clients = await bench.Query(context => CurrentClients.ReadAsync(
            context, bench.Identity, [("NORTH", "WWT"), ("EAST", "TH")], CancellationToken.None));

        Assert.True(clients.Has("north", "c-1"));
        Assert.False(clients.Has("NORTH", "C-2"));
        Assert.False(clients.Has("NORTH", "C-3"));
        Assert.False(clients.Has("EAST", "C-1"));
    }
}
