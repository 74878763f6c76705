namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>An operation that runs on a socket.</summary>
internal sealed class RunningOperation : IDisposable
{
    private readonly CancellationTokenSource _cancellation;

    /// <summary>An operation about to run.</summary>
    /// <param name="socketEnds">Signals that the socket ends.</param>
    public RunningOperation(CancellationToken socketEnds)
    {
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(socketEnds);
        Token = _cancellation.Token;
    }

    /// <summary>Signals that the client completed the operation or left.</summary>
    public CancellationToken Token { get; }

    /// <summary>Ends with the operation.</summary>
    public Task Task { get; set; } = Task.CompletedTask;

    /// <summary>Ends the operation, unless it ended by itself.</summary>
    public async Task CancelAsync()
    {
        try
        {
            await _cancellation.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended at this very moment.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();
}
