using System.Net.Http.Headers;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;
using Mhep.Data.Testing.Logs;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>
/// The whole server on a free port of this machine, over a database of its own, and a client that talks to it as the programme, with
/// a key like any other's.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    /// <summary>Tests ask as fast as they can, many with one key.</summary>
    private static readonly ServerOptions Unlimited = new() { RequestsPerKey = int.MaxValue, RequestsPerProvider = int.MaxValue, RequestsPerUnknownAddress = int.MaxValue };

    private readonly ApiServer _server;

    private TestServer(TestDatabase database, ApiServer server, KeyText key, LogGuard log)
    {
        (Database, _server, Key, Log) = (database, server, key, log);
        Client = ClientOf(key);
    }

    public TestDatabase Database { get; }

    /// <summary>What the server logged; looked through for client data when it ends.</summary>
    public LogGuard Log { get; }

    /// <summary>Asks as PROGRAMME.</summary>
    public HttpClient Client { get; }

    /// <summary>The key that <see cref="Client"/> asks with.</summary>
    public KeyText Key { get; }

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _server.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_server.Urls[0]);

    /// <summary>A server over an empty database.</summary>
    public static async Task<TestServer> StartAsync() => await StartAsync(await TestDatabase.CreateAsync());

    /// <summary>A server over a database, which it disposes of in the end.</summary>
    public static async Task<TestServer> StartAsync(TestDatabase database, AccessOptions? access = null, WorkerSettings? workers = null, ServerOptions? network = null)
    {
        var log = new LogGuard();
        var settings = new ServerSettings(database.Database, [new ListeningAddress("127.0.0.1", 0)], access ?? new AccessOptions()) { Network = network ?? Unlimited, Log = log };
        settings = settings with { Workers = workers ?? WithoutReminders(settings.Workers) };
        var key = await MakeKeyAsync(database, new KeyScope { Role = Role.Programme });
        return new TestServer(database, await ApiServer.StartAsync(settings, CancellationToken.None), key, log);
    }

    /// <summary>Tests compare whole databases, and some run at seven in the morning.</summary>
    private static WorkerSettings WithoutReminders(WorkerSettings settings) =>
        settings with { Schedule = settings.Schedule with { Reminders = "0 0 0 1 1 ? 2099" } };

    /// <summary>A new key, valid for an hour.</summary>
    public Task<KeyText> MakeKeyAsync(KeyScope scope) => MakeKeyAsync(Database, scope);

    /// <summary>A client that asks with a key; without one, with nothing.</summary>
    public HttpClient ClientOf(KeyText? key)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Whole);
        return client;
    }

    /// <summary>Ends the server as a signal would; its database stays.</summary>
    public ValueTask StopAsync() => _server.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await Database.DisposeAsync();
        Log.ExpectNoClientData();
    }

    private static async Task<KeyText> MakeKeyAsync(TestDatabase database, KeyScope scope)
    {
        await using var audit = CommandAudit.Of(database.Database);
        var keys = new KeyStore(database, TimeProvider.System, audit.Person);
        return await keys.CreateAsync("A test", scope, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1), CancellationToken.None);
    }
}
