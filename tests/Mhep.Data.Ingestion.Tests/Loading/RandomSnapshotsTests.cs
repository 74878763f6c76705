using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>
/// Random snapshots one after another against a model that is nothing but the last snapshot: what is current, and what each report
/// counts, must be what comparing two lists says.
/// </summary>
public sealed class RandomSnapshotsTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task What_is_current_after_any_snapshots_is_the_last_one_and_the_counts_are_its_differences(int seed)
    {
        var choice = new SeededChoice((ulong)seed);
        await using var bench = await LoadBench.CreateAsync();
        HashSet<string> before = [];
        for (var number = 0; number < 12; number++)
        {
            var sent = Draw(choice);
            var after = Told(sent);

            var report = await bench.Load(sent);

            Assert.Equal(after.Order(), (await Current(bench)).Order());
            Assert.Equal(Differences(before, after), (report.Added, report.Changed, report.Removed, report.Unchanged));
            before = after;
        }

        // Every version but the first was stored as what differs, and yet can be read: its own count and the chain's agree.
        var versions = await bench.Query(context => context.SliceVersions.OrderBy(version => version.Id).ToListAsync());
        Assert.Equal(before.Count, versions[^1].RowCount);
    }

    private static Sent Draw(SeededChoice choice)
    {
        string[] teams = ["North", "South"];
        var clients = new List<ClientRow>();
        var jobs = new List<JobRow>();
        for (var id = 0; id < 15; id++)
        {
            if (choice.OnceIn(4)) continue;
            clients.Add(Row.Client($"C-{id}", choice.OnceIn(5) ? "2023-05-02" : "2023-04-03") with { Team = choice.OneOf(teams) });
            if (choice.OnceIn(2)) jobs.Add(Row.Job($"C-{id}", choice.OnceIn(3) ? "2023-06-05" : "2023-05-08") with { Sector = choice.OneOf(teams) });
        }

        return new Sent { Clients = clients, Jobs = jobs };
    }

    /// <summary>Key and facts of each row, told in words of this test alone: 'client C-3 2023-04-03 = North'.</summary>
    private static HashSet<string> Told(Sent sent) =>
    [
        .. sent.Clients!.Select(row => $"client {row.ClientId} {row.ReferralDate:O} = {row.Team}"),
        .. sent.Jobs!.Select(row => $"job {row.ClientId} {row.StartDate:O} = {row.Sector}"),
    ];

    private static async Task<List<string>> Current(LoadBench bench)
    {
        using var keys = bench.Identity.KeysOf("WWT", clientsStored: true);
        var clients = await bench.Query(context => context.Clients.ToListAsync());
        var ids = clients.ToDictionary(client => client.Id, client => keys.Decrypt(client.OwnIdEncrypted, client.Id));
        return
        [
            .. (await bench.Current<Episode>()).Select(row => $"client {ids[row.ClientId]} {row.ReferralDate:O} = {row.Team}"),
            .. (await bench.Current<Job>()).Select(row => $"job {ids[row.ClientId]} {row.StartDate:O} = {row.Sector}"),
        ];
    }

    private static (int Added, int Changed, int Removed, int Unchanged) Differences(HashSet<string> before, HashSet<string> after)
    {
        static string KeyOf(string told) => told[..told.IndexOf('=', StringComparison.Ordinal)];
        var keysBefore = before.Select(KeyOf).ToHashSet();
        var keysAfter = after.Select(KeyOf).ToHashSet();
        var unchanged = after.Count(before.Contains);
        return (keysAfter.Except(keysBefore).Count(), keysAfter.Intersect(keysBefore).Count() - unchanged, keysBefore.Except(keysAfter).Count(), unchanged);
    }
}
