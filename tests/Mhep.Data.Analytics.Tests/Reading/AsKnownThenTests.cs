using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Reading;

public sealed class AsKnownThenTests(ITestOutputHelper output)
{
    private static readonly Coverage Year = new() { From = Days.Day("2023-04-01"), To = Days.Day("2024-03-31"), AllClients = true };

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Every_old_answer_is_given_again_to_the_bit_after_any_loads_and_withdrawals(int seed)
    {
        output.WriteLine($"seed {seed}");
        await using var database = await TestDatabase.CreateAsync();
        var commits = await RandomCommits.CreateAsync(database, seed);
        using var store = new FactsStore(database);
        var given = new List<(DateTimeOffset At, long DataVersion, IReadOnlyList<string> Figures)>();
        for (var commit = 0; commit < 10; commit++)
        {
            await commits.CommitAsync();
            var facts = await store.RefreshAsync(CancellationToken.None);
            given.Add((commits.Data.CommittedAt, facts.DataVersion, Everything(facts)));
        }

        // One that has followed all commits, and one that starts now, as another process would.
        using var another = new FactsStore(database);
        foreach (var serving in (FactsStore[])[store, another])
        {
            using var history = new FactsHistory(database, serving, TimeProvider.System);
            foreach (var (at, dataVersion, figures) in Enumerable.Reverse(given))
            {
                var then = await history.AsKnownAtAsync(at.AddSeconds(59), CancellationToken.None);
                Assert.Equal(dataVersion, then.DataVersion);
                Assert.Equal(figures, Everything(then));
            }
        }
    }

    [Fact]
    public async Task A_moment_belongs_to_the_commit_before_it_and_the_commit_s_own_moment_to_the_commit()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await OneSite(database);
        var listed = data.CommittedAt;
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Ann", "2023-05-01"));
        using var store = new FactsStore(database);
        using var history = new FactsHistory(database, store, TimeProvider.System);

        DateTimeOffset[] moments = [listed.AddTicks(-1), listed, data.CommittedAt.AddTicks(-1), data.CommittedAt, data.CommittedAt.AddDays(1)];

        var known = await Task.WhenAll(moments.Select(async at => (await history.AsKnownAtAsync(at, CancellationToken.None)).DataVersion));

        Assert.Equal([0, 1, 1, 2, 2], known);
        Assert.Empty((await history.AsKnownAtAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Sites);
        Assert.Null((await history.AsKnownAtAsync(listed, CancellationToken.None)).Site("A")!.Coverage);
    }

    [Fact]
    public async Task The_future_is_refused_with_a_code_of_its_own()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var store = new FactsStore(database);
        using var history = new FactsHistory(database, store, TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<MeasureRequestException>(
            () => history.AsKnownAtAsync(TimeProvider.System.GetUtcNow().AddHours(1), CancellationToken.None));

        Assert.Equal(MeasureRequestErrors.AsKnownAtInFuture, refusal.Code);
    }

    [Fact]
    public async Task Moments_between_two_commits_share_one_build_and_only_a_few_builds_are_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await OneSite(database);
        var moments = new List<DateTimeOffset> { data.CommittedAt };
        for (var commit = 0; commit < FactsHistory.Kept + 1; commit++)
        {
            await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", commit, "2023-05-01"));
            moments.Add(data.CommittedAt);
        }

        using var store = new FactsStore(database);
        await store.RefreshAsync(CancellationToken.None);
        using var history = new FactsHistory(database, store, TimeProvider.System);

        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(second => history.AsKnownAtAsync(moments[0].AddSeconds(second), CancellationToken.None)));
        Assert.All(first, facts => Assert.Same(first[0], facts));
        Assert.Equal(1, history.Built);
        Assert.Same(store.Current, await history.AsKnownAtAsync(moments[^1], CancellationToken.None));

        foreach (var moment in moments[1..^1]) await history.AsKnownAtAsync(moment, CancellationToken.None);
        await history.AsKnownAtAsync(moments[1], CancellationToken.None);
        Assert.Equal(FactsHistory.Kept + 1, history.Built);
        Assert.NotSame(first[0], await history.AsKnownAtAsync(moments[0], CancellationToken.None));
    }

    [Fact]
    public async Task Sites_that_have_not_changed_since_are_shared_with_the_newest_facts()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await OneSite(database);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Ann", "2023-05-01"));
        var then = data.CommittedAt;
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, remove: [1], data.Listing("A", name: "Renamed"));
        using var store = new FactsStore(database);
        var now = await store.RefreshAsync(CancellationToken.None);
        using var history = new FactsHistory(database, store, TimeProvider.System);

        var old = await history.AsKnownAtAsync(then, CancellationToken.None);

        Assert.Equal(("Site A", "Renamed"), (old.Site("A")!.Description.Name, now.Site("A")!.Description.Name));
        Assert.Same(now.Site("A")!.Record, old.Site("A")!.Record);
    }

    [Fact]
    public async Task A_row_erased_for_good_is_gone_from_the_newest_facts_and_from_earlier_ones_that_were_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await OneSite(database);
        var rows = await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null,
            await data.EpisodeAsync("A", "Ann", "2023-05-01"), await data.EpisodeAsync("A", "Bob", "2023-05-02"));
        var then = data.CommittedAt;
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Cid", "2023-05-03"));
        using var store = new FactsStore(database);
        await store.RefreshAsync(CancellationToken.None);
        using var history = new FactsHistory(database, store, TimeProvider.System);
        Assert.Equal((2, 3), (Referrals(await history.AsKnownAtAsync(then, CancellationToken.None)), Referrals(store.Current)));

        await data.EraseAsync(rows[0]);
        Assert.Equal(1, Referrals(await history.AsKnownAtAsync(then, CancellationToken.None)));
        await store.RefreshAsync(CancellationToken.None);

        Assert.Equal((1, 2), (Referrals(await history.AsKnownAtAsync(then, CancellationToken.None)), Referrals(store.Current)));
    }

    [Fact]
    public async Task A_build_that_fails_is_tried_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await OneSite(database);
        var then = data.CommittedAt;
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Ann", "2023-05-01"));
        using var store = new FactsStore(database);
        using var history = new FactsHistory(database, store, TimeProvider.System);
        await RenameAsync("site_listing", "elsewhere");
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => history.AsKnownAtAsync(then, CancellationToken.None));
        await RenameAsync("elsewhere", "site_listing");

        Assert.Equal("A", Assert.Single((await history.AsKnownAtAsync(then, CancellationToken.None)).Sites).Code);

        async Task RenameAsync(string from, string to)
        {
            await using var context = database.CreateDbContext();
#pragma warning disable EF1002 // Names of tables cannot be parameters; both are written above.
            await context.Database.ExecuteSqlRawAsync($"ALTER TABLE {from} RENAME TO {to}");
#pragma warning restore EF1002
        }
    }

    private static int? Referrals(Facts facts) => (int?)facts.Site("A")!.Value(MeasureKey.Referrals, "2023-05-01", "2023-05-31").Value;

    /// <summary>All figures with their targets, and what is shown beside them.</summary>
    private static IReadOnlyList<string> Everything(Facts facts) =>
    [
        .. AllFigures.Of(facts),
        .. facts.Sites.Select(site => site.Description.ToString()),
        .. facts.Sites.Select(site => site.Coverage?.ToString() ?? "no coverage"),
        .. facts.Sites.SelectMany(site => site.Series(MeasureKey.Referrals, "2023-04-01", "2023-06-30", Grain.Month)).Select(value => $"{value.Target} {value.SuccessRate}"),
    ];

    private static async Task<StoredData> OneSite(TestDatabase database)
    {
        var data = new StoredData(database);
        await data.CreateAsync("A");
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, null, data.Listing("A"));
        return data;
    }
}
