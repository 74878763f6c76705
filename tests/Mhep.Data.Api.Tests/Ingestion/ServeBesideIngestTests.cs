using System.Diagnostics;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>A server that runs follows what another process commits.</summary>
public sealed class ServeBesideIngestTests
{
    private const string Sites = "{ sites { totalCount } }";

    [Fact]
    public async Task A_running_server_sees_what_an_ingest_in_another_process_commits()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(0, (int?)(await server.Client.AskAsync(Sites))["sites"]!["totalCount"]);

        await IngestInAnotherProcessAsync(server.Database, Repository.PathOf("samples/workbooks/published.xlsx"));

        // Half a minute is the patience of a loaded machine, not the promise.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        int? seen;
        do
        {
            Assert.True(await look.WaitForNextTickAsync(patience.Token));
            seen = (int?)(await server.Client.AskAsync(Sites))["sites"]!["totalCount"];
        }
        while (seen == 0);
        Assert.Equal(10, seen);
    }

    private static async Task IngestInAnotherProcessAsync(TestDatabase database, string workbook)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "mhep.dll");
        var start = new ProcessStartInfo("dotnet", [program, "ingest", workbook, "--database", database.Database.ConnectionString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }
}
