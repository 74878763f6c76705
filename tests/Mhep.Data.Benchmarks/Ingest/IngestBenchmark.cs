using System.Globalization;
using Mhep.Data.Samples;

namespace Mhep.Data.Benchmarks.Ingest;

/// <summary>
/// A generated workbook into an empty database and into facts, against ExcelDataReader's bare read of the same file; the memory of each in a
/// process of its own; and whether time grows with the rows and no faster.
/// </summary>
internal static class IngestBenchmark
{
    private const int TimesAlone = 3;

    private static readonly int[] Sizes = [10_000, 100_000];
    private static readonly int[] FullSizes = [10_000, 100_000, 1_000_000];

    public static async Task<int> RunAsync(string[] arguments)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var folder = Directory.CreateTempSubdirectory("mhep-benchmark-").FullName;
        try
        {
            var file = await WriteAsync(folder, Options.Number(arguments, "--clients", 100_000));
            await CompareAsync(file, Options.Number(arguments, "--runs", 5));
            await PrintMemoryAsync(file);
            await PrintGrowthAsync(folder, arguments.Contains("--full", StringComparer.Ordinal) ? FullSizes : Sizes);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> WriteAsync(string folder, int clients)
    {
        var file = Path.Combine(folder, FormattableString.Invariant($"large-{clients}.xlsx"));
        SampleWorkbooks.WriteLarge(file, clients);
        await Console.Error.WriteLineAsync($"{clients:N0} clients, {new FileInfo(file).Length:N0} bytes");
        return file;
    }

    private static Task CompareAsync(string file, int runs) => new Comparison("seconds", higherIsBetter: false)
        .Add("ExcelDataReader 3.6.0, bare read", () => Task.FromResult(IngestWork.ReadBare(file)))
        .Add("reading alone", () => Task.FromResult(IngestWork.Read(file)))
        .Add("checked: read, parsed, checked", () => IngestWork.IngestAsync(file, store: false))
        .Add("ingested: read, parsed, checked, loaded into SQLite, facts built", () => IngestWork.IngestAsync(file, store: true))
        .RunAsync(runs);

    /// <summary>Each piece of work once, in a process that does nothing else: what a command line that is started for it needs.</summary>
    private static async Task PrintMemoryAsync(string file)
    {
        Console.WriteLine();
        Console.WriteLine("| in a process of its own, once | peak memory, MB |");
        Console.WriteLine("|---|---|");
        foreach (var (what, name) in ((string, string)[])[("bare", "ExcelDataReader 3.6.0, bare read"), ("read", "reading alone"), ("check", "checked"), ("ingest", "ingested, facts built")])
        {
            var alone = await IngestProcess.RunAsync(what, file, times: 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {alone.PeakBytes / 1_000_000} |"));
        }
    }

    /// <summary>The quickest of some times in a process a size, divided by the rows.</summary>
    private static async Task PrintGrowthAsync(string folder, int[] sizes)
    {
        Console.WriteLine();
        Console.WriteLine("| clients | reading alone, microseconds a client | ingested, microseconds a client | peak memory, MB |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var clients in sizes)
        {
            var file = await WriteAsync(folder, clients);
            var read = await IngestProcess.RunAsync("read", file, TimesAlone);
            var ingested = await IngestProcess.RunAsync("ingest", file, TimesAlone);
            File.Delete(file);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {clients:N0} | {read.Seconds.Min() * 1e6 / clients:0.00} | {ingested.Seconds.Min() * 1e6 / clients:0.0} | {ingested.PeakBytes / 1_000_000} |"));
        }
    }
}
