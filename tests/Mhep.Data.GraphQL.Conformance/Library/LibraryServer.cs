using System.Net.Http.Headers;
using System.Text;
using Mhep.Data.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.GraphQL.Conformance.Library;

/// <summary>The library's schema behind a real Kestrel on a free port of this machine.</summary>
internal sealed class LibraryServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _isDisposed;

    private LibraryServer(WebApplication app, RecordedLog log)
    {
        _app = app;
        Log = log;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address { get; }

    /// <summary>The endpoint.</summary>
    public Uri Endpoint => new(Address, "/graphql");

    /// <summary>A client that adds no header of its own.</summary>
    public HttpClient Client { get; }

    /// <summary>What the server logged.</summary>
    public RecordedLog Log { get; }

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server.</summary>
    /// <param name="options">How the schema is served; null for the defaults.</param>
    /// <param name="webRoot">Folder of files for browsers; null for one that does not exist.</param>
    public static async Task<LibraryServer> StartAsync(GraphQLHttpOptions? options = null, string? webRoot = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            WebRootPath = webRoot ?? Path.Combine(Path.GetTempPath(), "mhep-no-such-folder"),
        });
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<LibrarySchema.Gate>();
        builder.Services.AddGraphQL(LibrarySchema.Create(), options);
        var app = builder.Build();
        app.UseStatusCodePages();
        app.MapGraphQL();
        await app.StartAsync();
        return new LibraryServer(app, log);
    }

    /// <summary>Posts JSON.</summary>
    public Task<HttpReply> PostAsync(string json, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "/graphql", accept, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <summary>Gets an address.</summary>
    public Task<HttpReply> GetAsync(string address, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, accept, null, headers);

    /// <summary>Sends a request and reads the answer to its end.</summary>
    public async Task<HttpReply> SendAsync(
        HttpMethod method, string address, string? accept, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                content!.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        return await HttpReply.ReadAsync(response);
    }

    /// <summary>Opens a socket that has not been introduced.</summary>
    /// <param name="protocol">The subprotocol offered; null for none.</param>
    /// <param name="origin">The page that opens it; null for a client that is no browser.</param>
    public Task<LibrarySocket> OpenSocketAsync(string? protocol = "graphql-transport-ws", string? origin = null) =>
        LibrarySocket.OpenAsync(new UriBuilder(Endpoint) { Scheme = "ws" }.Uri, protocol, origin);

    /// <summary>Opens a socket that was introduced and accepted.</summary>
    public async Task<LibrarySocket> OpenAcceptedSocketAsync()
    {
        var socket = await OpenSocketAsync();
        await socket.SendAsync("""{"type":"connection_init"}""");
        return await socket.ReceiveAsync() is """{"type":"connection_ack"}""" ? socket : throw new InvalidOperationException("The server did not accept the socket.");
    }

    /// <summary>JSON compressed with gzip, as the body of a request.</summary>
    public static ByteArrayContent Gzipped(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Optimal))
            gzip.Write(plain);
        var content = new ByteArrayContent(compressed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    /// <summary>Stops the server while its clients still hold their connections.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Stops the server: when it returns, no request runs any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _app.StopAsync();
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
