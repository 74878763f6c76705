using System.Collections.Concurrent;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>
/// How far submissions have come that are worked for in this process. Whoever waits is woken by each report; what happens in another
/// process is not known here and has to be read from the database.
/// </summary>
public sealed class ProgressFeed
{
    private readonly ConcurrentDictionary<Guid, IngestionProgress> _latest = new();
    private TaskCompletionSource _next = NewSignal();

    /// <summary>The newest report on a submission; null where it is not worked for here.</summary>
    /// <param name="submission">The submission.</param>
    public IngestionProgress? LatestOf(Guid submission) => _latest.GetValueOrDefault(submission);

    /// <summary>Waits until anything changes here, or a time is over. Ask for this before looking, so that nothing is missed in between.</summary>
    /// <param name="atMost">How long.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref _next).Task.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing changed here; the caller looks at the database.
        }
    }

    /// <summary>Where work for a submission reports to.</summary>
    internal IProgress<IngestionProgress> Of(Guid submission) => new Reporter(this, submission);

    /// <summary>Work for a submission is over, for now or for good.</summary>
    internal void End(Guid submission)
    {
        _latest.TryRemove(submission, out _);
        Signal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal() => Interlocked.Exchange(ref _next, NewSignal()).SetResult();

    private sealed class Reporter(ProgressFeed feed, Guid submission) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            feed._latest[submission] = value;
            feed.Signal();
        }
    }
}
