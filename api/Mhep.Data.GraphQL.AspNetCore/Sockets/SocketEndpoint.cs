using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>Opens sockets. Specification: the GraphQL over WebSocket protocol, <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketEndpoint(
    OperationRunner runner,
    IServiceScopeFactory scopes,
    GraphQLHttpOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    private const string Protocol = "graphql-transport-ws";

    private readonly SocketOperations _operations = new(runner, scopes);

    /// <summary>Opens a socket and serves it to its end.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (!IsOriginAllowed(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isUnderstood = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(isUnderstood ? Protocol : null);
        using var channel = new SocketChannel(socket, options.Sockets.MaxInitBytes, options.Sockets.SendTimeout, http.RequestAborted);
        try
        {
            if (!isUnderstood)
            {
                await channel.CloseAsync(WebSocketCloseStatus.ProtocolError, $"The subprotocol must be {Protocol}.");
                return;
            }

            using var session = new SocketSession(http, channel, _operations, options.Sockets, time);
            await session.RunAsync(lifetime.ApplicationStopping);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException && IsOver(socket, channel))
        {
            // The client vanished, or did not answer that the socket is closed; there is nobody to be told.
        }
    }

    private static bool IsOver(WebSocket socket, SocketChannel channel) =>
        channel.Ended.IsCancellationRequested || socket.State is WebSocketState.Aborted or WebSocketState.Closed;

    /// <summary>Whether the page that opens the socket is one of ours; without an origin it is no page.</summary>
    private bool IsOriginAllowed(HttpRequest request)
    {
        var given = request.Headers.Origin.ToString();
        if (given.Length == 0 || options.Sockets.AllowedOrigins.Contains(given, StringComparer.OrdinalIgnoreCase))
            return true;
        return Uri.TryCreate(given, UriKind.Absolute, out var origin)
            && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
