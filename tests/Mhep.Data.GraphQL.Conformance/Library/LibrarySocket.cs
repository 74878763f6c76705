using System.Net.WebSockets;
using System.Text;

namespace Mhep.Data.GraphQL.Conformance.Library;

/// <summary>A client's end of a socket. Reads wait at most a minute, so that a lost message fails its test.</summary>
internal sealed class LibrarySocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));

    /// <summary>Why the server closed the socket.</summary>
    public string? CloseReason => _socket.CloseStatusDescription;

    /// <summary>Connects.</summary>
    public static async Task<LibrarySocket> OpenAsync(Uri address, string? protocol, string? origin)
    {
        var socket = new LibrarySocket();
        if (protocol is not null)
            socket._socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            socket._socket.Options.SetRequestHeader("Origin", origin);
        await socket._socket.ConnectAsync(address, socket._patience.Token);
        return socket;
    }

    /// <summary>Sends a message.</summary>
    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), isText: true);

    /// <summary>Sends bytes as a message.</summary>
    public Task SendAsync(byte[] message, bool isText) =>
        _socket.SendAsync(message, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, _patience.Token);

    /// <summary>Asks to run an operation; the document is put into the JSON as it is.</summary>
    public Task SubscribeAsync(string id, string document) =>
        SendAsync($$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"{{{document}}}"}}""");

    /// <summary>Receives a message.</summary>
    public async Task<string> ReceiveAsync() =>
        await ReceiveOrCloseAsync() ?? throw new InvalidOperationException($"Closed with {_socket.CloseStatus}.");

    /// <summary>Reads until the server closes the socket.</summary>
    /// <returns>The number of the reason.</returns>
    public async Task<int> ReadToCloseAsync()
    {
        while (await ReceiveOrCloseAsync() is not null)
        {
            // What came before the end does not matter.
        }

        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);
        return (int)_socket.CloseStatus!.Value;
    }

    /// <summary>Closes the socket and waits for the server to do so.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);

    /// <summary>Vanishes without a word.</summary>
    public void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> ReceiveOrCloseAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, _patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }
}
