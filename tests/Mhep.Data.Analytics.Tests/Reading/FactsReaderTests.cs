using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.AggregateReturns;
using Mhep.Data.Schema.EmployerContacts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mhep.Data.Analytics.Tests.Reading;

public sealed class FactsReaderTests
{
    private static readonly Coverage Year = new() { From = Days.Day("2023-04-01"), To = Days.Day("2024-03-31"), AllClients = true };

    [Fact]
    public async Task An_empty_database_has_no_sites()
    {
        await using var database = await TestDatabase.CreateAsync();

        var facts = await FactsReader.ReadAsync(database, previous: null, CancellationToken.None);

        Assert.Empty(facts.Sites);
        Assert.Equal(0, facts.DataVersion);
    }

    [Fact]
    public async Task A_version_has_the_rows_of_its_bases_but_for_those_removed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        var old = await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null,
            await data.EpisodeAsync("A", "Ann", "2023-05-01", "2023-05-10", by: "ADA"),
            await data.EpisodeAsync("A", "Bob", "2023-05-02"));

        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, remove: [old[1]], await data.EpisodeAsync("A", "Cid", "2023-06-01"));
        var changed = await Read(database);
        Assert.Equal(1, Referrals(changed, "2023-05-01", "2023-05-31"));
        Assert.Equal(1, Referrals(changed, "2023-06-01", "2023-06-30"));
        Assert.Equal(["ADA"], changed.Site("A")!.Specialists.Select(specialist => specialist.Code));

        await data.WithdrawAsync("clients:PROV:A");
        var withdrawn = await Read(database);
        Assert.Equal(2, Referrals(withdrawn, "2023-05-01", "2023-05-31"));
        Assert.Equal(0, Referrals(withdrawn, "2023-06-01", "2023-06-30"));
    }

    [Fact]
    public async Task A_job_goes_to_its_episode_and_brings_the_days_it_had_lasted()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null,
            await data.EpisodeAsync("A", "Ann", "2023-05-01", "2023-05-10", by: "ADA"), await data.JobAsync("A", "Ann", "2023-06-01", thirteen: "2023-08-31", hours: 20));

        var site = (await Read(database)).Site("A")!;

        Assert.Equal(1, site.Specialist("ada")!.Value(MeasureKey.FirstJobStarts, "2023-06-01", "2023-06-30").Value);
        Assert.Equal(1, site.Value(MeasureKey.Sustained13Weeks16HoursOrMore, "2023-08-01", "2023-08-31").Value);
    }

    [Fact]
    public async Task All_kinds_of_rows_are_read()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        var ada = await data.SpecialistAsync("A", "ADA");
        await data.CommitAsync(SliceKind.Specialists, "specialists:A", "A", null, null, place =>
            [new SpecialistSpell { Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SpecialistId = ada, StartDate = Days.Day("2023-04-01"), Fte = 0.5m }]);
        await data.CommitAsync(SliceKind.EmployerContacts, "contacts:A:2023-04", "A", Month("2023-04-03", "2023-04-30"), null, place =>
            [new EmployerContact { Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SiteId = data.SiteId("A"), SpecialistId = ada, ContactDate = Days.Day("2023-04-05"), FaceToFace = true }]);
        await data.CommitAsync(SliceKind.AggregateReturn, "returns:A::2023-01-01..2023-03-31", "A", null, null, place =>
            [new AggregateReturn { Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SiteId = data.SiteId("A"), PeriodStart = Days.Day("2023-01-01"), PeriodEnd = Days.Day("2023-03-31"), Referrals = 7 }]);
        await data.CommitAsync(SliceKind.FidelityReview, "fidelity:A:2023-04-27:Independent", "A", null, null, place =>
            [
                new FidelityReview { Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SiteId = data.SiteId("A"), ReviewDate = Days.Day("2023-04-27"), Kind = FidelityReviewKind.Independent, Scale = "IPS-25" },
                new FidelityItemScore { ReviewId = place.Id, Number = 1, Score = 4 },
                new FidelityItemScore { ReviewId = place.Id, Number = 2, Score = 5 },
            ]);
        await data.CommitAsync(SliceKind.Targets, "targets", null, null, null, place =>
            [new Target { Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SiteId = data.SiteId("A"), Measure = "REFERRALS", PeriodStart = Days.Day("2023-01-01"), PeriodEnd = Days.Day("2023-03-31"), Scenario = TargetScenario.Medium, Value = 10 }]);

        var site = (await Read(database)).Site("A")!;

        var referrals = site.Value(MeasureKey.Referrals, "2023-01-01", "2023-03-31");
        Assert.Equal((7m, 10m, 0.7m), (referrals.Value, referrals.Target, referrals.SuccessRate));
        var contacts = site.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-04-03", "2023-04-30");
        Assert.Equal((1m, 2m, 0.5m), (contacts.Numerator, contacts.Denominator, contacts.Value));
        Assert.Equal(ValueStatus.Partial, site.Value(MeasureKey.EmployerContacts, "2023-04-01", "2023-04-30").Status);
        Assert.Equal(9, Assert.Single(site.FidelityReviews).Scores.Values.Sum());
        Assert.Equal(0.5m, site.Specialist("ADA")!.Fte);
    }

    [Fact]
    public async Task A_site_that_the_newest_list_leaves_out_is_not_measured_and_comes_back_with_its_data()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:B", "B", Year, null, await data.EpisodeAsync("B", "Ann", "2023-05-01"));
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, remove: [2]);
        Assert.Equal(["A"], (await Read(database)).Sites.Select(site => site.Code));

        await data.WithdrawAsync("sites");
        var facts = await Read(database);

        Assert.Equal(["A", "B"], facts.Sites.Select(site => site.Code));
        Assert.Equal(1, facts.Site("B")!.Value(MeasureKey.Referrals, "2023-05-01", "2023-05-31").Value);
    }

    [Fact]
    public async Task Only_sites_with_other_versions_are_read_again_and_the_result_is_the_same_as_reading_everything()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Ann", "2023-05-01", "2023-05-05", by: "ADA"));
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:B", "B", Year, null, await data.EpisodeAsync("B", "Ann", "2023-05-01", "2023-05-05", by: "BEN"));
        var before = await Read(database);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:B", "B", Year, null, await data.EpisodeAsync("B", "Cid", "2023-07-01", "2023-07-09", by: "BEN"));

        var after = await FactsReader.ReadAsync(database, before, CancellationToken.None);

        Assert.Same(before.Site("A"), after.Site("A"));
        Assert.NotSame(before.Site("B"), after.Site("B"));
        Assert.Equal(AllFigures.Of(await Read(database)), AllFigures.Of(after));
        Assert.NotEqual(AllFigures.Of(before), AllFigures.Of(after));
        Assert.Same(after, await FactsReader.ReadAsync(database, after, CancellationToken.None));
    }

    [Fact]
    public async Task A_new_name_keeps_a_site_s_events_and_a_new_start_of_service_counts_them_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Ann", "2023-05-01"));
        var first = await Read(database);
        var renamed = await data.CommitAsync(SliceKind.Sites, "sites", null, null, remove: [1], data.Listing("A", name: "Another name"));
        var second = await FactsReader.ReadAsync(database, first, CancellationToken.None);
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, remove: renamed, data.Listing("A", "2023-06-01", name: "Another name"));
        var third = await FactsReader.ReadAsync(database, second, CancellationToken.None);

        Assert.Equal("Another name", second.Site("A")!.Description.Name);
        Assert.Same(first.Site("A")!.Record, second.Site("A")!.Record);
        Assert.Equal(1, Referrals(second, "2023-04-01", "2023-06-30"));
        Assert.Equal(0, Referrals(third, "2023-04-01", "2023-06-30"));
    }

    [Fact]
    public async Task The_same_content_under_other_row_ids_gives_the_same_facts()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        var figures = await Task.WhenAll(Fill(one, 1), Fill(other, 5000));

        Assert.Equal(figures[0], figures[1]);
        Assert.Contains("FirstJobStarts 2023-06 Exact 1", figures[0]);

        static async Task<IReadOnlyList<string>> Fill(TestDatabase database, long firstRowId)
        {
            var data = await TwoSites(database, firstRowId);
            string[] people = firstRowId == 1 ? ["Ann", "Bob", "Cid"] : ["Cid", "Bob", "Ann"];
            foreach (var person in people) await data.ClientAsync(person);
            await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null,
            [
                .. await Task.WhenAll(people.Select(person => data.EpisodeAsync("A", person, "2023-05-01", "2023-05-10"))),
                await data.JobAsync("A", "Bob", "2023-06-01", thirteen: "2023-08-31"),
            ]);
            return AllFigures.Of(await Read(database));
        }
    }

    [Fact]
    public async Task Reading_many_sites_takes_as_many_queries_as_reading_one()
    {
        Assert.Equal(await QueriesOf("A"), await QueriesOf("A", "B", "C", "D", "E"));

        static async Task<int> QueriesOf(params string[] sites)
        {
            await using var database = await TestDatabase.CreateAsync();
            var data = new StoredData(database);
            await data.CreateAsync(sites);
            await data.CommitAsync(SliceKind.Sites, "sites", null, null, null, [.. sites.Select(site => data.Listing(site))]);
            foreach (var site in sites)
                await data.CommitAsync(SliceKind.Clients, "clients:PROV:" + site, site, Year, null, await data.EpisodeAsync(site, "Ann", "2023-05-01"));
            var counting = new CountingFactory(database);
            Assert.Equal(sites.Length, (await FactsReader.ReadAsync(counting, previous: null, CancellationToken.None)).Sites.Count);
            return counting.Queries;
        }
    }

    [Fact]
    public async Task The_store_puts_new_facts_in_place_of_old_ones_which_stay_as_they_were()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = await TwoSites(database);
        using var store = new FactsStore(database);
        Assert.Same(Facts.Empty, store.Current);
        var before = await store.RefreshAsync(CancellationToken.None);
        await data.CommitAsync(SliceKind.Clients, "clients:PROV:A", "A", Year, null, await data.EpisodeAsync("A", "Ann", "2023-05-01"));
        Assert.Same(before, store.Current);

        var after = await store.RefreshAsync(CancellationToken.None);

        Assert.Same(after, store.Current);
        Assert.Equal(before.DataVersion + 1, after.DataVersion);
        Assert.Equal(ValueStatus.Missing, before.Site("A")!.Value(MeasureKey.Referrals, "2023-05-01", "2023-05-31").Status);
        Assert.Equal(1, Referrals(after, "2023-05-01", "2023-05-31"));
    }

    private static Task<Facts> Read(TestDatabase database) => FactsReader.ReadAsync(database, previous: null, CancellationToken.None);

    private static decimal? Referrals(Facts facts, string from, string to) => facts.Site("A")!.Value(MeasureKey.Referrals, from, to).Value;

    private static Coverage Month(string from, string to) => new() { From = Days.Day(from), To = Days.Day(to), AllClients = true };

    private static async Task<StoredData> TwoSites(TestDatabase database, long firstRowId = 1)
    {
        var data = new StoredData(database, firstRowId);
        await data.CreateAsync("A", "B");
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, null, data.Listing("A"), data.Listing("B"));
        return data;
    }

    private sealed class CountingFactory(TestDatabase database) : IDbContextFactory<MhepDbContext>
    {
        public int Queries { get; private set; }

        public MhepDbContext CreateDbContext() => new(new DbContextOptionsBuilder<MhepDbContext>()
            .UseSqlite(database.Database.ConnectionString)
            .LogTo(_ => Queries++, [RelationalEventId.CommandExecuted])
            .Options);
    }
}
