using System.Collections.Concurrent;
using System.Net.WebSockets;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>
/// One socket from its handshake to its end. Messages are read one after the other; each operation runs on its own and is
/// cancelled when its client completes it or leaves.
/// </summary>
internal sealed class SocketSession(
    HttpContext http,
    SocketChannel channel,
    SocketOperations operations,
    GraphQLSocketOptions options,
    TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, RunningOperation> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(channel.Ended);
    private bool _isInitialised;
    private bool _isAccepted;

    /// <summary>Serves the client until it leaves or breaks the protocol, or the server stops.</summary>
    public async Task RunAsync(CancellationToken serverStops)
    {
        Task[] watches =
        [
            CloseAfterAsync(options.InitTimeout),
            KeepAliveAsync(),
            CloseWhenAsync(serverStops),
        ];
        try
        {
            await ReadAllAsync();
        }
        finally
        {
            await _ending.CancelAsync();
            await Task.WhenAll([.. watches, .. _running.Values.Select(operation => operation.Task)]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ending.Dispose();

    private async Task ReadAllAsync()
    {
        while (true)
        {
            try
            {
                if (await channel.ReceiveAsync() is not { } json)
                    break;
                if (!channel.IsClosing)
                    await HandleAsync(json);
            }
            catch (SocketClosedException breach)
            {
                await CloseAsync(breach.Status, breach.Message);
            }
        }

        await channel.CloseAsync(WebSocketCloseStatus.NormalClosure, null);
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> json)
    {
        var message = SocketMessage.Parse(json.Span) ?? throw InvalidMessage();
        switch (message.Type)
        {
            case "connection_init":
                await InitialiseAsync(message);
                break;
            case "ping":
                await channel.SendAsync("pong");
                break;
            case "pong":
                break;
            case "subscribe":
                Subscribe(message);
                break;
            case "complete" when message.Id is { } id:
                if (_running.TryGetValue(id, out var operation))
                    await operation.CancelAsync();
                break;
            default:
                throw InvalidMessage();
        }
    }

    private async ValueTask InitialiseAsync(SocketMessage message)
    {
        if (_isInitialised)
            throw new SocketClosedException(SocketCloseCodes.TooManyRequests, "Too many initialisation requests");
        _isInitialised = true;
        if (options.AcceptConnection is { } accept && !await accept(http, message.Payload, _ending.Token))
            throw new SocketClosedException(SocketCloseCodes.Forbidden, "Forbidden");
        _isAccepted = true;
        channel.MaxMessageBytes = options.MaxMessageBytes;
        await channel.SendAsync("connection_ack");
    }

    private void Subscribe(SocketMessage message)
    {
        if (!_isAccepted)
            throw new SocketClosedException(SocketCloseCodes.Unauthorized, "Unauthorized");
        if (message.ToRequest() is not { } request || message.Id is not { } id)
            throw InvalidMessage();
        if (_running.ContainsKey(id))
            throw new SocketClosedException(SocketCloseCodes.SubscriberExists, $"Subscriber for {Shortened(id)} already exists");
        if (_running.Count >= options.MaxOperations)
            throw new SocketClosedException(SocketCloseCodes.TooManyRequests, "Too many operations at once");

        var operation = new RunningOperation(_ending.Token);
        _running[id] = operation;
        operation.Task = RunAsync(id, request, operation);
    }

    private async Task RunAsync(string id, GraphQLHttpRequest request, RunningOperation operation)
    {
        // Lets the reading of messages go on, even where the operation never waits.
        await Task.Yield();
        try
        {
            await operations.RunAsync(http, channel, id, request, Forget, operation.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException && operation.Token.IsCancellationRequested)
        {
            // Completed by its client, or the socket ended; neither wants to hear more of it.
        }
        catch
        {
            await _ending.CancelAsync();
            http.Abort();
            throw;
        }
        finally
        {
            Forget();
            operation.Dispose();
        }

        void Forget() => _running.TryRemove(new KeyValuePair<string, RunningOperation>(id, operation));
    }

    private async Task CloseAfterAsync(TimeSpan timeout)
    {
        if (await EndsWithinAsync(timeout) || _isInitialised)
            return;
        await CloseAsync(SocketCloseCodes.InitTimeout, "Connection initialisation timeout");
    }

    private async Task CloseWhenAsync(CancellationToken serverStops)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(serverStops, _ending.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_ending.IsCancellationRequested)
            await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "The server stops");
    }

    private async Task KeepAliveAsync()
    {
        if (options.KeepAlive is not { } interval)
            return;
        while (!await EndsWithinAsync(interval))
        {
            if (_isAccepted)
                await channel.SendAsync("ping");
        }
    }

    private async ValueTask<bool> EndsWithinAsync(TimeSpan interval)
    {
        await Task.Delay(interval, time, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _ending.IsCancellationRequested;
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        await channel.CloseAsync(status, reason);
        await _ending.CancelAsync();
    }

    private static SocketClosedException InvalidMessage() => new(SocketCloseCodes.InvalidMessage, "Invalid message received");

    // A close frame has room for 123 bytes, and an id may be of any length.
    private static string Shortened(string id) => id.Length <= 40 && id.All(char.IsAscii) ? id : "this id";
}
