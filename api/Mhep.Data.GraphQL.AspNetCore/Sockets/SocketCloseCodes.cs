using System.Net.WebSockets;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>Why a socket is closed, by the numbers of the <c>graphql-transport-ws</c> protocol.</summary>
internal static class SocketCloseCodes
{
    public const WebSocketCloseStatus InvalidMessage = (WebSocketCloseStatus)4400;

    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;

    public const WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;

    public const WebSocketCloseStatus InitTimeout = (WebSocketCloseStatus)4408;

    public const WebSocketCloseStatus SubscriberExists = (WebSocketCloseStatus)4409;

    public const WebSocketCloseStatus TooManyRequests = (WebSocketCloseStatus)4429;

    public const WebSocketCloseStatus InternalError = (WebSocketCloseStatus)4500;
}
