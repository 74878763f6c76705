using System.Diagnostics;
using System.Globalization;
using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Time;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Benchmarks.National;

/// <summary>All of England's services in one database: loading facts, counting against SQL, a commit going live, growth.</summary>
internal static class NationalBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mhep-national-").FullName;
        var clients = Options.Number(arguments, "--clients", 1_000_000);
        var runs = Options.Number(arguments, "--runs", 5);
        var (database, data) = await WriteAsync(folder, clients);
        await LoadsAsync(folder, arguments.Contains("--full") ? [100_000, 300_000, 1_000_000, 3_000_000] : [100_000, 300_000, clients], database, clients);
        using var store = new FactsStore(database);
        await store.RefreshAsync(CancellationToken.None);
        await CountingAsync(store.Current, database, runs);
        await LiveAsync(store, data, runs);
        await ServedQueries.RunAsync(database, runs);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<(SqliteDatabase Database, NationalData Data)> WriteAsync(string folder, int clients)
    {
        var clock = Stopwatch.StartNew();
        var database = new SqliteDatabase($"Data Source={Path.Combine(folder, $"{clients}.db")}");
        await database.MigrateAsync();
        var data = new NationalData(database, clients);
        await data.WriteAsync();
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{clients:N0} clients written in {clock.Elapsed.TotalSeconds:0} s"));
        return (database, data);
    }

    private static async Task LoadsAsync(string folder, int[] sizes, SqliteDatabase written, int writtenClients)
    {
        Console.WriteLine("| clients | facts loaded, s | microseconds a client | peak memory, MB | held, MB |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var database = size == writtenClients ? written : (await WriteAsync(folder, size)).Database;
            var load = await FactsLoad.MeasureAsync(database.FilePath);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size:N0} | {load.Seconds:0.00} | {load.Seconds * 1e6 / size:0.0} | {load.PeakMegabytes:0} | {load.HeldMegabytes:0} |"));
            if (!ReferenceEquals(database, written)) DeleteFiles(database.FilePath);
        }

        Console.WriteLine();
    }

    private static async Task CountingAsync(Facts facts, SqliteDatabase database, int runs)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        using (var index = connection.CreateCommand())
        {
            index.CommandText = "CREATE INDEX IF NOT EXISTS counting ON job (specialist_id, substr(start_date, 1, 7)); ANALYZE; PRAGMA cache_size = -200000;";
            index.ExecuteNonQuery();
        }

        await new Comparison("ms", higherIsBetter: false)
            .Add("SQL, covering index", () => Time(() => CountBySql(connection)))
            .Add("counted in the facts", () => Time(() => CountInFacts(facts)))
            .Add("the figures with all that is said about each, a year at a time", () => Time(() => CountByFigures(facts)))
            .RunAsync(runs);
    }

    private static int CountBySql(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT specialist_id, substr(start_date, 1, 7), count(*) FROM job GROUP BY specialist_id, substr(start_date, 1, 7)";
        using var reader = command.ExecuteReader();
        var total = 0;
        while (reader.Read()) total += reader.GetInt32(2);
        return total;
    }

    private static int CountInFacts(Facts facts)
    {
        var specialists = facts.Sites.SelectMany(site => site.Specialists).ToList();
        var counts = MonthlyCounts.Of(specialists, MeasureKey.JobStarts, ReportingMonth.Containing(NationalData.From), ReportingMonth.Containing(NationalData.To));
        var total = 0;
        for (var i = 0; i < specialists.Count; i++)
        {
            foreach (var count in counts[i]) total += count;
        }

        return total;
    }

    private static int CountByFigures(Facts facts)
    {
        var figures = new PerformanceFigures(facts);
        var total = 0m;
        foreach (var year in CalendarPeriods.Cut(DateRange.Between(NationalData.From, NationalData.To), Grain.FinancialYear))
        {
            var question = new PerformanceQuestion { Measures = [MeasureKey.JobStarts], Period = PeriodRequest.Range(year.Start, year.End), Grain = Grain.Month };
            foreach (var unit in figures.By(PerformanceUnit.EmploymentSpecialist, facts.Sites, question))
            {
                foreach (var value in unit.Series[0].Values) total += value.Value ?? 0;
            }
        }

        return (int)total;
    }

    private static Task<double> Time(Func<int> count)
    {
        var clock = Stopwatch.StartNew();
        var total = count();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        return total > 0 ? Task.FromResult(elapsed) : throw new InvalidOperationException("Nothing was counted.");
    }

    /// <summary>From a provider's commit to facts that show it, while a reader asks without a pause; its longest wait is beside it.</summary>
    private static async Task LiveAsync(FactsStore store, NationalData data, int runs)
    {
        var figures = new List<(double Live, double Longest)>();
        for (var run = 1; run <= runs; run++)
        {
            await data.CommitOneMoreJobAsync(run);
            using var stop = new CancellationTokenSource();
            var reader = Task.Run(() => LongestQuestion(store, stop.Token));
            var clock = Stopwatch.StartNew();
            await store.RefreshAsync(CancellationToken.None);
            var live = clock.Elapsed.TotalMilliseconds;
            await stop.CancelAsync();
            figures.Add((live, await reader));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Live after a commit of one provider: median {figures.Select(figure => figure.Live).Order().ElementAt(runs / 2):0} ms, most {figures.Max(figure => figure.Live):0} ms; "
            + $"longest question of a reader meanwhile {figures.Max(figure => figure.Longest):0.0} ms."));
        Console.WriteLine();
    }

    private static double LongestQuestion(FactsStore store, CancellationToken stop)
    {
        var longest = 0.0;
        var question = new PerformanceQuestion
        {
            Measures = [MeasureKey.JobStarts],
            Period = PeriodRequest.Range(NationalData.To.AddYears(-1), NationalData.To),
            Grain = Grain.Quarter,
        };
        while (!stop.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            var facts = store.Current;
            new PerformanceFigures(facts).OfSite(facts.Sites[0], question);
            longest = Math.Max(longest, clock.Elapsed.TotalMilliseconds);
        }

        return longest;
    }

    private static void DeleteFiles(string database)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*")) File.Delete(file);
    }
}
