using Mhep.Data.Api.Hosting;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>The whole server on a free port of this machine, over a database of its own, and a client that talks to it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ApiServer _server;

    private TestServer(TestDatabase database, ApiServer server)
    {
        Database = database;
        _server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls[0]) };
    }

    public TestDatabase Database { get; }

    public HttpClient Client { get; }

    /// <summary>A server over an empty database.</summary>
    public static async Task<TestServer> StartAsync() => await StartAsync(await TestDatabase.CreateAsync());

    /// <summary>A server over a database, which it disposes of in the end.</summary>
    public static async Task<TestServer> StartAsync(TestDatabase database)
    {
        var settings = new ServerSettings(database.Database, [new LoopbackAddress("127.0.0.1", 0)]);
        return new TestServer(database, await ApiServer.StartAsync(settings, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
