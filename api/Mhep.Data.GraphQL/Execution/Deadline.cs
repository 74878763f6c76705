using System.Globalization;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>Ends an operation when it takes too long, or when its caller gives up, and can say which it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan? _timeout;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;

    public Deadline(TimeSpan? timeout, TimeProvider time, CancellationToken caller)
    {
        _timeout = timeout;
        _caller = caller;
        if (timeout is not { } limit)
        {
            Token = caller;
            return;
        }

        _timer = new CancellationTokenSource(limit, time);
        _either = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller) : null;
        Token = (_either ?? _timer).Token;
    }

    public CancellationToken Token { get; }

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
