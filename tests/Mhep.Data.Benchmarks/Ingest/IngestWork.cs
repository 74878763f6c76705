using System.Diagnostics;
using ExcelDataReader;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Benchmarks.Ingest;

/// <summary>What is measured of a generated workbook: reading it, by the peer and by us, checking it and taking it in. Each gives seconds.</summary>
internal static class IngestWork
{
    /// <summary>The default limits refuse a workbook of this size; an operator may raise them likewise.</summary>
    private static readonly IngestionLimits Limits =
        IngestionLimits.Default with { MaxRows = int.MaxValue, MaxInflatedBytes = long.MaxValue, MaxSentBytes = long.MaxValue };

    /// <summary>ExcelDataReader: every value of every row asked for, and nothing done with it.</summary>
    public static double ReadBare(string file)
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

    /// <summary>Our reader alone: every cell of every row, typed, and nothing done with it.</summary>
    public static double Read(string file)
    {
        var clock = Stopwatch.StartNew();
        using var stream = File.OpenRead(file);
        using var workbook = Workbook.Open(stream, Path.GetFileName(file), Limits, out var fault)
            ?? throw new InvalidOperationException($"The workbook was refused: {fault?.Kind}");
        foreach (var sheet in workbook.Sheets)
        {
            var reader = workbook.Read(sheet);
            while (reader.ReadRow())
            {
            }

            if (reader.Fault is { } broken) throw new InvalidOperationException($"The workbook was refused: {broken.Detail}");
        }

        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>A whole check, or a whole ingestion into an empty database with the facts built; the work of making the database does not count.</summary>
    public static async Task<double> IngestAsync(string file, bool store)
    {
        var home = Directory.CreateTempSubdirectory("mhep-benchmark-").FullName;
        try
        {
            var database = new SqliteDatabase($"Data Source={Path.Combine(home, "mhep.db")}");
            await database.MigrateAsync();
            var ingestion = new WorkbookIngestion(database, new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), Limits, TimeProvider.System);
            var clock = Stopwatch.StartNew();
            await using var stream = File.OpenRead(file);
            var workbook = new WorkbookFile("large.xlsx", stream);
            var request = new SubmissionRequest(null, null, null);
            var report = store
                ? await ingestion.IngestAsync(workbook, request, null, CancellationToken.None)
                : await ingestion.CheckAsync(workbook, request, null, CancellationToken.None);
            if (store) await FactsReader.ReadAsync(database, null, CancellationToken.None);
            var seconds = clock.Elapsed.TotalSeconds;
            return report.Status is SubmissionStatus.Accepted or SubmissionStatus.Checked
                ? seconds
                : throw new InvalidOperationException($"The workbook was refused: {report.Findings[0].Message}");
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }
}
