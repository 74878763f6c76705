using System.Globalization;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Reading;

public sealed class KeptUpToDateTests(ITestOutputHelper output)
{
    private static readonly string[] Sites = ["A", "B", "C"];
    private static readonly Coverage Years = new() { From = Days.Day("2022-04-01"), To = Days.Day("2025-03-31"), AllClients = true };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Facts_kept_up_to_date_over_many_commits_are_those_read_at_once(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        await using var database = await TestDatabase.CreateAsync();
        var data = new StoredData(database);
        await data.CreateAsync(Sites);
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, null, [.. Sites.Select(site => data.Listing(site))]);
        var stored = Sites.ToDictionary(site => site, _ => new List<long>());
        using var store = new FactsStore(database);
        for (var commit = 0; commit < 15; commit++)
        {
            await CommitSomething(data, draw, stored);
            await store.RefreshAsync(CancellationToken.None);
        }

        var atOnce = await FactsReader.ReadAsync(database, previous: null, CancellationToken.None);

        Assert.Equal(atOnce.DataVersion, store.Current.DataVersion);
        Assert.Equal(AllFigures.Of(atOnce), AllFigures.Of(store.Current));
        Assert.Equal(atOnce.Sites.Select(site => site.Description), store.Current.Sites.Select(site => site.Description));
    }

    private static async Task CommitSomething(StoredData data, Draw draw, Dictionary<string, List<long>> stored)
    {
        var site = draw.One(Sites);
        switch (draw.Upto(9))
        {
            case 0:
                await data.CommitAsync(SliceKind.Sites, "sites", null, null, remove: await data.CurrentRowsAsync("sites"),
                    [.. Sites.Where(_ => draw.Chance(80)).Select(code => data.Listing(code, draw.Chance(50) ? "2022-07-01" : null, name: "Name " + draw.Upto(9)))]);
                break;
            case 1:
                await data.CommitAsync(SliceKind.Targets, "targets", null, null, null, place =>
                [
                    new Target
                    {
                        Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SiteId = data.SiteId(site),
                        Measure = "REFERRALS", PeriodStart = Days.Day("2023-04-01"), PeriodEnd = Days.Day("2023-04-30"), Scenario = TargetScenario.Medium,
                        Value = 1 + draw.Upto(9),
                    },
                ]);
                break;
            case 2 when stored[site].Count > 0:
                await data.WithdrawAsync("clients:PROV:" + site);
                break;
            default:
                var gone = stored[site].Where(_ => draw.Chance(20)).ToList();
                var day = draw.Day(Days.Day("2022-04-01"), Days.Day("2025-01-31")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                stored[site].RemoveAll(gone.Contains);
                stored[site].AddRange(await data.CommitAsync(SliceKind.Clients, "clients:PROV:" + site, site, Years, gone,
                    await data.EpisodeAsync(site, "client " + draw.Upto(5), day, engaged: day, by: draw.One(["ADA", "BEN"])),
                    await data.JobAsync(site, "client " + draw.Upto(5), day)));
                break;
        }
    }
}
