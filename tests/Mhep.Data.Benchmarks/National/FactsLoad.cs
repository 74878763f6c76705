using System.Diagnostics;
using System.Globalization;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Benchmarks.National;

/// <summary>Facts read from a database in a process that does nothing else, so that its peak memory is theirs.</summary>
/// <param name="Seconds">From opening the database to facts that answer.</param>
/// <param name="PeakMegabytes">The process's peak resident memory.</param>
/// <param name="HeldMegabytes">Managed memory held afterwards.</param>
internal sealed record FactsLoad(double Seconds, double PeakMegabytes, double HeldMegabytes)
{
    /// <summary>What the child process does; prints the three figures.</summary>
    /// <param name="file">The database.</param>
    public static async Task<int> PrintAsync(string file)
    {
        var clock = Stopwatch.StartNew();
        using var store = new FactsStore(new SqliteDatabase($"Data Source={file}"));
        await store.RefreshAsync(CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var held = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} {held:0}"));
        GC.KeepAlive(store);
        return 0;
    }

    /// <summary>Starts the child process and reads its figures.</summary>
    /// <param name="file">The database.</param>
    public static async Task<FactsLoad> MeasureAsync(string file)
    {
        var output = await PeerProcess.RunAsync("dotnet", [typeof(FactsLoad).Assembly.Location, "facts-load", file], Path.GetDirectoryName(file)!);
        var figures = output.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return new FactsLoad(figures[0], figures[1], figures[2]);
    }
}
