using System.Net.WebSockets;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>Ends a socket whose client breaks the protocol.</summary>
internal sealed class SocketClosedException(WebSocketCloseStatus status, string reason) : Exception(reason)
{
    /// <summary>What the client is told, with the message as the reason.</summary>
    public WebSocketCloseStatus Status { get; } = status;
}
