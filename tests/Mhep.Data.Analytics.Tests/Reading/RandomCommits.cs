using System.Globalization;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Reading;

/// <summary>A history drawn at random: lists of sites, targets, clients and jobs that come, change and are withdrawn, one commit at a time.</summary>
internal sealed class RandomCommits
{
    private static readonly string[] Sites = ["A", "B", "C"];
    private static readonly Coverage Years = new() { From = Days.Day("2022-04-01"), To = Days.Day("2025-03-31"), AllClients = true };

    private readonly Draw _draw;
    private readonly Dictionary<string, List<long>> _stored = Sites.ToDictionary(site => site, _ => new List<long>());

    private RandomCommits(StoredData data, Draw draw) => (Data, _draw) = (data, draw);

    public StoredData Data { get; }

    /// <summary>Begins with a list of all sites.</summary>
    public static async Task<RandomCommits> CreateAsync(TestDatabase database, int seed)
    {
        var data = new StoredData(database);
        await data.CreateAsync(Sites);
        await data.CommitAsync(SliceKind.Sites, "sites", null, null, null, [.. Sites.Select(site => data.Listing(site))]);
        return new RandomCommits(data, new Draw(seed));
    }

    public async Task CommitAsync()
    {
        var site = _draw.One(Sites);
        switch (_draw.Upto(9))
        {
            case 0:
                await Data.CommitAsync(SliceKind.Sites, "sites", null, null, remove: await Data.CurrentRowsAsync("sites"),
                    [.. Sites.Where(_ => _draw.Chance(80)).Select(code => Data.Listing(code, _draw.Chance(50) ? "2022-07-01" : null, name: "Name " + _draw.Upto(9)))]);
                break;
            case 1:
                await Data.CommitAsync(SliceKind.Targets, "targets", null, null, null, place =>
                [
                    new Target
                    {
                        Id = place.Id, SliceVersionId = place.Version, SourceSheetId = 1, SourceRow = 2, KeyHash = 1, ContentHash = 1, SiteId = Data.SiteId(site),
                        Measure = "REFERRALS", PeriodStart = Days.Day("2023-04-01"), PeriodEnd = Days.Day("2023-04-30"), Scenario = TargetScenario.Medium,
                        Value = 1 + _draw.Upto(9),
                    },
                ]);
                break;
            case 2 when _stored[site].Count > 0:
                await Data.WithdrawAsync("clients:PROV:" + site);
                break;
            default:
                var gone = _stored[site].Where(_ => _draw.Chance(20)).ToList();
                var day = _draw.Day(Days.Day("2022-04-01"), Days.Day("2025-01-31")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                _stored[site].RemoveAll(gone.Contains);
                _stored[site].AddRange(await Data.CommitAsync(SliceKind.Clients, "clients:PROV:" + site, site, Years, gone,
                    await Data.EpisodeAsync(site, "client " + _draw.Upto(5), day, engaged: day, by: _draw.One(["ADA", "BEN"])),
                    await Data.JobAsync(site, "client " + _draw.Upto(5), day)));
                break;
        }
    }
}
