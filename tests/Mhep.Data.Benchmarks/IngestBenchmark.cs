using System.Diagnostics;
using System.Globalization;
using ExcelDataReader;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Samples;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Benchmarks;

/// <summary>A generated workbook into an empty database and into facts, against ExcelDataReader's bare read of the same file.</summary>
internal static class IngestBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var clients = Options.Number(arguments, "--clients", 100_000);
        var folder = Directory.CreateTempSubdirectory("mhep-benchmark-").FullName;
        var file = Path.Combine(folder, "large.xlsx");
        SampleWorkbooks.WriteLarge(file, clients);
        await Console.Error.WriteLineAsync($"{clients:N0} clients, {new FileInfo(file).Length:N0} bytes");
        await new Comparison("seconds", higherIsBetter: false)
            .Add("ExcelDataReader 3.6.0, bare read", () => Task.FromResult(ReadBare(file)))
            .Add("checked: read, parsed, checked", () => IngestAsync(file, folder, store: false))
            .Add("ingested: read, parsed, checked, loaded into SQLite, facts built", () => IngestAsync(file, folder, store: true))
            .RunAsync(Options.Number(arguments, "--runs", 5));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak memory of this process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB."));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static double ReadBare(string file)
    {
        var clock = Stopwatch.StartNew();
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++) reader.GetValue(column);
            }
        }
        while (reader.NextResult());
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> IngestAsync(string file, string folder, bool store)
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        var database = new SqliteDatabase($"Data Source={Path.Combine(home, "mhep.db")}");
        await database.MigrateAsync();
        var limits = IngestionLimits.Default with { MaxRows = int.MaxValue, MaxInflatedBytes = long.MaxValue, MaxSentBytes = long.MaxValue };
        var ingestion = new WorkbookIngestion(database, new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), limits, TimeProvider.System);
        var clock = Stopwatch.StartNew();
        await using var stream = File.OpenRead(file);
        var workbook = new WorkbookFile("large.xlsx", stream);
        var request = new SubmissionRequest(null, null, null);
        var report = store
            ? await ingestion.IngestAsync(workbook, request, null, CancellationToken.None)
            : await ingestion.CheckAsync(workbook, request, null, CancellationToken.None);
        if (store) await FactsReader.ReadAsync(database, null, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        if (report.Status is not (SubmissionStatus.Accepted or SubmissionStatus.Checked))
            throw new InvalidOperationException($"The workbook was refused: {report.Findings[0].Message}");
        Directory.Delete(home, recursive: true);
        return seconds;
    }
}
