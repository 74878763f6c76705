using System.Buffers;
using System.Net.WebSockets;
using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>
/// Whole messages over a socket; one is sent at a time, by whichever operation has one. A socket cannot be used again once
/// a read or write was cancelled, so that neither watches the token of an operation.
/// </summary>
internal sealed class SocketChannel : IDisposable
{
    // How long a client may take to answer that the socket is closed.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly WebSocket _socket;
    private readonly TimeSpan _sendTimeout;
    private readonly CancellationTokenSource _lifetime;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly PooledBuffer _received = new(4 * 1024);

    /// <summary>Takes a socket that was just opened.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="maxMessageBytes">Most bytes of one message.</param>
    /// <param name="sendTimeout">How long one message may take to be sent.</param>
    /// <param name="aborted">Signals that the connection is lost.</param>
    public SocketChannel(WebSocket socket, int maxMessageBytes, TimeSpan sendTimeout, CancellationToken aborted)
    {
        (_socket, _sendTimeout) = (socket, sendTimeout);
        MaxMessageBytes = maxMessageBytes;
        _lifetime = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    }

    /// <summary>Most bytes of one message; more once its sender is known.</summary>
    public int MaxMessageBytes { get; set; }

    /// <summary>Signals that nothing can be sent or received any more.</summary>
    public CancellationToken Ended => _lifetime.Token;

    /// <summary>Whether this side closed the socket; what the client still sends does not count.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Receives a message.</summary>
    /// <returns>Its text, valid until the next call; null when the client closed the socket.</returns>
    /// <exception cref="SocketClosedException">The message is too long, or no text.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        _received.Clear();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_received.GetMemory(1024), _lifetime.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Binary)
                throw new SocketClosedException(SocketCloseCodes.InvalidMessage, "Messages are text.");
            _received.Advance(part.Count);
            if (_received.Length > MaxMessageBytes)
                throw new SocketClosedException(WebSocketCloseStatus.MessageTooBig, "The message is too long.");
            if (part.EndOfMessage)
                return _received.Written;
        }
    }

    /// <summary>Sends a message that concerns no operation.</summary>
    public async ValueTask SendAsync(string type)
    {
        using var message = Begin(type, null);
        message.Write("}"u8);
        await SendAsync(message);
    }

    /// <summary>Sends a message about an operation.</summary>
    /// <param name="type">What it is, such as <c>next</c>.</param>
    /// <param name="id">The operation.</param>
    /// <param name="writePayload">Writes the JSON of what it carries; null for nothing.</param>
    public async ValueTask SendAsync(string type, string id, Action<PooledBuffer>? writePayload = null)
    {
        using var message = Begin(type, id);
        if (writePayload is not null)
        {
            message.Write(",\"payload\":"u8);
            writePayload(message);
        }

        message.Write("}"u8);
        await SendAsync(message);
    }

    /// <summary>Closes this side of the socket; the client has a moment to close its own.</summary>
    public async ValueTask CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        await _sending.WaitAsync(_lifetime.Token);
        try
        {
            if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return;
            IsClosing = true;
            _lifetime.CancelAfter(Farewell);
            await _socket.CloseOutputAsync(status, reason, _lifetime.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _received.Dispose();
        _sending.Dispose();
        _lifetime.Dispose();
    }

    private static PooledBuffer Begin(string type, string? id)
    {
        var message = new PooledBuffer(1024);
        using var text = new Utf8ResultWriter(256);
        text.WriteRaw("{\"type\":"u8);
        text.WriteString(type);
        if (id is not null)
        {
            text.WriteRaw(",\"id\":"u8);
            text.WriteString(id);
        }

        message.Write(text.Written);
        return message;
    }

    private async ValueTask SendAsync(PooledBuffer message)
    {
        await _sending.WaitAsync(_lifetime.Token);
        try
        {
            if (IsClosing || _socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return;
            _lifetime.CancelAfter(_sendTimeout); // Who does not read has us keep every answer: the socket ends, and all that runs on it.
            await _socket.SendAsync(message.Written, WebSocketMessageType.Text, endOfMessage: true, _lifetime.Token);
            _lifetime.CancelAfter(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _sending.Release();
        }
    }
}
