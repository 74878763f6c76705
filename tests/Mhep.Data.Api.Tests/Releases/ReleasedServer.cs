using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Samples;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>Every sample workbook ingested, a release made of it by the ordinary command, and the server over both.</summary>
public sealed class ReleasedServer : IAsyncLifetime
{
    private TestServer? _server;

    /// <summary>Talks to the server, as PROGRAMME.</summary>
    public HttpClient Client => Server.Client;

    /// <summary>The sample workbooks.</summary>
    public IReadOnlyList<string> Workbooks { get; private set; } = [];

    /// <summary>What 'mhep releases make' said.</summary>
    public string Said { get; private set; } = "";

    internal TestServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async Task InitializeAsync()
    {
        var database = await TestDatabase.CreateAsync();
        Workbooks = SampleWorkbooks.WriteAll(Path.Combine(database.Folder, "workbooks"));
        var ingested = await CommandRun.Of(["ingest", .. Workbooks, "--database", database.Database.ConnectionString]);
        Assert.True(ingested.ExitCode == 0, ingested.Error + ingested.Output);
        var released = await CommandRun.Of(["releases", "make", "--database", database.Database.ConnectionString]);
        Assert.True(released.ExitCode == 0, released.Error);
        Said = released.Output;
        _server = await TestServer.StartAsync(database);
    }

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();
}
