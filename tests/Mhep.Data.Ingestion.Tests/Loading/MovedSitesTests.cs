using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>A site that the list of sites gives to another provider: the clients of the provider before stay in the data and count no more.</summary>
public sealed class MovedSitesTests
{
    private static readonly Sent TwoClients = new() { Clients = [Row.Client("C-1"), Row.Client("C-2")] };
    private static readonly Sent Moved = new() { Sites = [Row.Site("NORTH", "TH"), Row.Site("SOUTH", "WWT"), Row.Site("EAST", "TH")] };

    [Fact]
    public async Task Clients_count_once_when_the_new_provider_sends_those_that_it_took_over()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClients);
        Assert.Equal(2, await Referrals(bench));

        await bench.Load(Moved);
        Assert.Null(await Referrals(bench));
        await bench.Load(TwoClients);

        Assert.Equal(2, await Referrals(bench));
        Assert.Equal(["clients:TH:NORTH", "clients:WWT:NORTH"], await bench.Query(context => context.Slices
            .Where(slice => slice.Kind == SliceKind.Clients && slice.CurrentVersionId != null).Select(slice => slice.Key).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_site_that_comes_back_has_its_figures_back()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClients);
        await bench.Load(Moved);
        await bench.Load(new Sent { Clients = [Row.Client("C-7")] });
        Assert.Equal(1, await Referrals(bench));

        await bench.Load(new Sent { Sites = Row.ListOfSites });

        Assert.Equal(2, await Referrals(bench));
    }

    [Fact]
    public async Task Facts_kept_up_to_date_follow_the_site_to_its_new_provider()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClients);
        var before = await FactsReader.ReadAsync(bench.Database, previous: null, CancellationToken.None);

        await bench.Load(Moved);

        var kept = await FactsReader.ReadAsync(bench.Database, before, CancellationToken.None);
        Assert.Equal("TH", kept.Site("NORTH")?.Description.ProviderCode);
        Assert.Null(Referrals(kept));
    }

    [Fact]
    public async Task Jobs_that_come_alone_do_not_find_the_clients_of_the_provider_before()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(TwoClients);

        await bench.Load(Moved);

        using var clients = await bench.Query(context => Ingestion.Loading.CurrentClients.ReadAsync(
            context, bench.Identity, [("NORTH", "TH")], CancellationToken.None));
        Assert.False(clients.Has("NORTH", "C-1"));
    }

    private static async Task<decimal?> Referrals(LoadBench bench) =>
        Referrals(await FactsReader.ReadAsync(bench.Database, previous: null, CancellationToken.None));

    private static decimal? Referrals(Facts facts)
    {
        var question = new PerformanceQuestion { Measures = [MeasureKey.Referrals], Period = PeriodRequest.Of(FinancialQuarter.Parse("2023-24-Q1")) };
        return new PerformanceFigures(facts).OfSite(facts.Site("NORTH")!, question)[0].Values[0].Value;
    }
}
