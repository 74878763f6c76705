using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Samples;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Benchmarks;

/// <summary>The specialist query on the sample data, asked of `mhep serve`, against a bare endpoint that writes the same bytes.</summary>
internal static class HttpBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = Options.Number(arguments, "--seconds", 5);
        var folder = Directory.CreateTempSubdirectory("mhep-benchmark-").FullName;
        var database = new SqliteDatabase($"Data Source={Path.Combine(folder, "mhep.db")}");
        await IngestSamplesAsync(database, Path.Combine(folder, "workbooks"));
        var query = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "specialist-quarters.graphql"));
        var body = JsonSerializer.Serialize(new { query });

        await using var ours = await ServeAsync(database);
        var answer = Path.Combine(folder, "answer.json");
        await File.WriteAllBytesAsync(answer, await FirstAnswerAsync(ours, body));
        await using var bare = await ServerProcess.StartSelfAsync(port => ["bare", port, answer]);
        await Console.Error.WriteLineAsync($"answer: {new FileInfo(answer).Length} bytes");

        await new Comparison("requests/s", higherIsBetter: true)
            .Add("a bare Kestrel endpoint, the same bytes", () => Wrk.RequestsPerSecondAsync(bare.Address, body, seconds))
            .Add("mhep serve, the specialist query", () => Wrk.RequestsPerSecondAsync(ours.Address, body, seconds, ours.Key))
            .RunAsync(Options.Number(arguments, "--runs", 5));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    /// <summary>Starts `mhep serve` over a database, with a key of the programme.</summary>
    /// <param name="database">Migrated.</param>
    public static async Task<ServerProcess> ServeAsync(SqliteDatabase database)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "mhep.dll");
        foreach (var limit in new[] { "Key", "Provider" }) Environment.SetEnvironmentVariable("MHEP_Server__RequestsPerMinute__" + limit, "2000000000"); // What is measured is no limit of ours.
        var server = await ServerProcess.StartAsync("dotnet", port =>
            [host, "serve", "--database", database.ConnectionString, "--urls", $"http://127.0.0.1:{port}"]);
        server.Key = await KeyAsync(host, database);
        return server;
    }

    /// <summary>The first query after the start against the next one, over a client and a connection that are warm already.</summary>
    private static async Task<byte[]> FirstAnswerAsync(ServerProcess server, string body)
    {
        using (var client = new HttpClient()) await client.GetAsync(new Uri(server.Address, "/health"));
        var clock = Stopwatch.StartNew();
        var answer = await server.PostAsync(body);
        var first = clock.Elapsed;
        clock.Restart();
        await server.PostAsync(body);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"First answer after the start: {first.TotalMilliseconds:0} ms; the next: {clock.Elapsed.TotalMilliseconds:0} ms."));
        return answer;
    }

    /// <summary>A key of the programme, by the command that everyone uses.</summary>
    private static async Task<string> KeyAsync(string host, SqliteDatabase database)
    {
        string[] arguments = [host, "keys", "create", "--role", "PROGRAMME", "--name", "benchmark", "--expires", "1d", "--database", database.ConnectionString];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.TrimEnd().Split('\n')[^1].Trim();
    }

    internal static async Task IngestSamplesAsync(SqliteDatabase database, string workbooks)
    {
        await database.MigrateAsync();
        var ingestion = new WorkbookIngestion(
            database, new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), IngestionLimits.Default, TimeProvider.System);
        foreach (var file in SampleWorkbooks.WriteAll(workbooks))
        {
            await using var stream = File.OpenRead(file);
            var report = await ingestion.IngestAsync(
                new WorkbookFile(Path.GetFileName(file), stream), new SubmissionRequest(null, null, null), null, CancellationToken.None);
            if (report.Status != SubmissionStatus.Accepted) throw new InvalidOperationException($"{file} was refused.");
        }
    }
}
