using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Audit;

/// <summary>Whoever was shown rows about clients, or handed a file in, is in the audit log, though the server was killed the moment after (SIGKILL).</summary>
public sealed class KilledServerTests
{
    private const string Rows = """
        query KilledAfter { site(code: "SYN-A1") { performance(measures: [REFERRALS], period: { financialYear: "2023-24" }) {
            values { lineage { nodes { row clientId } } } } } }
        """;

    [Fact]
    public async Task Rows_that_were_shown_and_a_file_that_came_are_in_the_log_of_a_server_that_was_killed_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        string[] at = ["--database", database.Database.ConnectionString];
        await IngestAsync(database, "sites.xlsx", Uploads.Sites(), at);
        await IngestAsync(database, "clients.xlsx", Uploads.Clients("OWN-4720", "OWN-4721"), at);
        var key = (await RunAsync(["keys", "create", "--role", "PROVIDER", "--provider", "SYN-A", "--name", "killed", .. at])).TrimEnd().Split('\n')[^1].Trim();
        var (shown, submission) = ("", "");

        var killed = await new MhepProcess(typeof(ExitCodes).Assembly.Location).KillAsync(
            async stop =>
            {
                using var client = await ConnectedAsync(Address, stop);
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                submission = (string)(await client.SubmitAsync(Uploads.Clients("OWN-4722")))["submission"]!["id"]!;
                shown = (await client.AskAsync(Rows)).ToJsonString();
            },
            ["serve", "--urls", Address.ToString().TrimEnd('/'), .. at]);

        Assert.True(killed);
        Assert.Contains("OWN-4720", shown, StringComparison.Ordinal);
        var entries = new AuditReader(AuditFiles.Beside(database.Database.FilePath)).Read(new AuditQuestion { Who = "key " + key.Split('_')[1] });
        Assert.Equal(("KilledAfter", "SYN-A"), Assert.Single(entries, entry => entry.Action == AuditAction.ClientRowsRead) is var read ? (read.Operation, read.Provider) : default);
        Assert.Equal(
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(submission))["Submission:".Length..],
            Assert.Single(entries, entry => entry.Action == AuditAction.SubmissionReceived).Subject);
        Assert.Equal(ExitCodes.Success, (await CommandRun.Of(["audit", "verify", .. at])).ExitCode);
    }

    /// <summary>A port that nobody listens on now.</summary>
    private static Uri Address { get; } = FreeAddress();

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new UriBuilder("http", "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port).Uri;
    }

    private static async Task<HttpClient> ConnectedAsync(Uri address, CancellationToken stop)
    {
        var client = new HttpClient { BaseAddress = address };
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), stop);
                return client;
            }
            catch (HttpRequestException)
            {
                await look.WaitForNextTickAsync(stop); // It does not listen yet.
            }
        }
    }

    private static async Task IngestAsync(TestDatabase database, string name, byte[] file, string[] at)
    {
        var path = Path.Combine(database.Folder, name);
        await File.WriteAllBytesAsync(path, file);
        await RunAsync(["ingest", path, .. at]);
    }

    private static async Task<string> RunAsync(string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        return run.Output;
    }
}
