using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Samples;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>
/// What 'mhep demo' makes: every sample workbook ingested by the ordinary command, and the server over it. One for all tests
/// that only ask.
/// </summary>
public sealed class DemoServer : IAsyncLifetime
{
    private TestServer? _server;

    /// <summary>Talks to the server, as PROGRAMME.</summary>
    public HttpClient Client => Server.Client;

    /// <summary>The database it serves.</summary>
    public TestDatabase Database => Server.Database;

    /// <summary>The sample workbooks, in the order in which they were ingested.</summary>
    public IReadOnlyList<string> Workbooks { get; private set; } = [];

    internal TestServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async Task InitializeAsync()
    {
        var database = await TestDatabase.CreateAsync();
        Workbooks = SampleWorkbooks.WriteAll(Path.Combine(database.Folder, "workbooks"));
        var run = await CommandRun.Of(["ingest", .. Workbooks, "--database", database.Database.ConnectionString]);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        _server = await TestServer.StartAsync(database);
    }

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();
}
