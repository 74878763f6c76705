using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>How operations are run over a WebSocket, protocol <c>graphql-transport-ws</c>.</summary>
public sealed record GraphQLSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c> before it is closed with 4408. Default 10 seconds.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server sends <c>ping</c>; null for never. Default 5 seconds.</summary>
    public TimeSpan? KeepAlive { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one message may take to be sent before the socket is given up: a client that does not read would have the server keep its answers. Default 30 seconds.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most operations that run on one socket at once; one more closes it with 4429. Default 100.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>Most bytes of one message before <c>connection_init</c> was accepted: anyone can open a socket. Default 32,768, as much as headers may have.</summary>
    public int MaxInitBytes { get; init; } = 32 * 1024;

    /// <summary>Most bytes of one message after that; a longer one closes the socket with 1009. Default 1,024,000.</summary>
    public int MaxMessageBytes { get; init; } = 1000 * 1024;

    /// <summary>
    /// Origins beside the server's own whose pages may open a socket, such as <c>https://example.org</c>: browsers do not
    /// apply the same-origin policy to WebSockets, so the server must. A client that names no origin is no browser.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// Decides on the payload of <c>connection_init</c>, which carries the credentials of browsers: false closes the socket
    /// with 4403. Null accepts every client.
    /// </summary>
    public Func<HttpContext, IReadOnlyDictionary<string, object?>?, CancellationToken, ValueTask<bool>>? AcceptConnection { get; init; }
}
