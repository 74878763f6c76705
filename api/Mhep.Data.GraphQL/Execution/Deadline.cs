using System.Globalization;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>Ends an operation when it takes too long, or when its caller gives up, and can say which it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan? _timeout;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;

    /// <summary>Starts to count.</summary>
    /// <param name="timeout">Longest time; null for no limit.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="isWatched">
    /// Whether the operation looks at the clock itself (see <see cref="Check"/>), as one does that never waits: it is
    /// spared the timer.
    /// </param>
    /// <param name="caller">Signals that the caller gave up.</param>
    public Deadline(TimeSpan? timeout, TimeProvider time, bool isWatched, CancellationToken caller)
    {
        _timeout = timeout;
        _time = time;
        _caller = caller;
        if (timeout is not { } limit)
        {
            Token = caller;
            return;
        }

        _start = time.GetTimestamp();
        _timer = isWatched ? new CancellationTokenSource() : new CancellationTokenSource(limit, time);
        _either = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller) : null;
        Token = (_either ?? _timer).Token;
    }

    public CancellationToken Token { get; }

    /// <summary>Ends the operation when its time is over; called by one that never waits, while it writes.</summary>
    /// <exception cref="OperationCanceledException">It has ended.</exception>
    public void Check()
    {
        if (_timer is not null && _time.GetElapsedTime(_start) > _timeout)
            _timer.Cancel();
        Token.ThrowIfCancellationRequested();
    }

    /// <summary>What the client is told once the token is cancelled.</summary>
    public GraphQLError Error()
    {
        if (_caller.IsCancellationRequested || _timeout is not { } timeout)
            return new GraphQLError("The request was canceled.").WithCode(ErrorCodes.Cancelled);
        var seconds = timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return new GraphQLError($"The request exceeded the configured timeout of {seconds} s.").WithCode(ErrorCodes.Timeout);
    }

    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }
}
