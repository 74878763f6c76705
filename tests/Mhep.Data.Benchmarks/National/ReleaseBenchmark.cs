using System.Diagnostics;
using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Schema.Sqlite;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Benchmarks.National;

/// <summary>The cells of a release of all of England's services: made and audited, from facts in memory.</summary>
internal static class ReleaseBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var runs = Options.Number(arguments, "--runs", 3);
        var sizes = arguments.Contains("--clients") ? [Options.Number(arguments, "--clients", 1_000_000)] : new[] { 100_000, 1_000_000 };
        var folder = Directory.CreateTempSubdirectory("mhep-release-").FullName;
        Console.WriteLine("| clients | cells | hidden by the rule or held back | made and audited, s (median, most) | processor time, s | managed memory held, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var clients in sizes)
        {
            var database = new SqliteDatabase($"Data Source={Path.Combine(folder, $"{clients}.db")}");
            await database.MigrateAsync();
            await new NationalData(database, clients).WriteAsync();
            using var store = new FactsStore(database);
            var facts = await store.RefreshAsync(CancellationToken.None);
            var (seconds, busy) = (new List<double>(), new List<double>());
            IReadOnlyList<ReleasedCell> cells = [];
            for (var run = 0; run < runs; run++)
            {
                var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                cells = ReleaseMaking.Of(facts, SuppressionRule.Default, before: [], CancellationToken.None);
                seconds.Add(clock.Elapsed.TotalSeconds);
                busy.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }

            var hidden = cells.Count(cell => cell.Status == ValueStatus.Suppressed);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {clients:N0} | {cells.Count:N0} | {hidden:N0} | {seconds.Order().ElementAt(runs / 2):0.0}, {seconds.Max():0.0} | {busy.Order().ElementAt(runs / 2):0.0} | {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} |"));
            GC.KeepAlive(facts);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return 0;
    }
}
