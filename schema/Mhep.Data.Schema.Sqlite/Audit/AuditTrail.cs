using System.Threading.Channels;
using Mhep.Data.Schema.Audit;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>
/// Takes entries from everywhere in a process and appends them in order of arrival, about once a second, or at once where someone waits.
/// Disposing writes what is left.
/// </summary>
public sealed class AuditTrail : IAuditTrail, IAsyncDisposable
{
    private const int MostWaiting = 100_000;
    private const int MostInBatch = 10_000;
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly Channel<Told> _told = Channel.CreateBounded<Told>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    // By what they say, entries that wait and that nobody waits for: one that says the same counts in it. A dashboard asks the same thousands of times a second.
    private readonly Dictionary<AuditEvent, Told> _waiting = new(AlikeEvents.Instance);
    private readonly Lock _counting = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly AuditWriter _writer;
    private readonly TimeProvider _time;
    private readonly ILogger<AuditTrail> _logger;
    private readonly Task _writing;
    private TaskCompletionSource _hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins to take entries; the log is made with the first.</summary>
    /// <param name="files">Where the log is.</param>
    /// <param name="key">Gives the key that seals entries, 32 bytes, kept apart from the log; asked when there is something to write.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told where entries cannot be written.</param>
    public AuditTrail(AuditFiles files, Func<byte[]> key, TimeProvider time, ILogger<AuditTrail> logger)
    {
        (_writer, _time, _logger) = (new AuditWriter(files, key, time), time, logger);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <inheritdoc />
    public async Task WriteAsync(AuditEvent entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await HandOverAndWaitAsync(entry, cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask AddAsync(AuditEvent entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_counting)
        {
            if (_waiting.TryGetValue(entry, out var alike))
            {
                alike.Times++;
                return ValueTask.CompletedTask;
            }

            // What was done was done, though its caller may have hung up meanwhile: only waiting for room is given up.
            var told = new Told(entry, MomentOf(entry), Written: null);
            if (!_told.Writer.TryWrite(told)) return _told.Writer.WriteAsync(told, cancellationToken);
            _waiting.Add(entry, told);
            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc />
    public Task FlushAsync(CancellationToken cancellationToken = default) => HandOverAndWaitAsync(entry: null, cancellationToken);

    /// <summary>Writes what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_told.Writer.TryComplete()) return;
        await _ending.CancelAsync();
        await _writing;
        _ending.Dispose();
    }

    private async Task HandOverAndWaitAsync(AuditEvent? entry, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _told.Writer.WriteAsync(new Told(entry, MomentOf(entry), written), cancellationToken);
        Volatile.Read(ref _hurry).TrySetResult(); // After handing over: whoever empties the queue later finds the entry in it.
        await written.Task.WaitAsync(cancellationToken);
    }

    private DateTimeOffset MomentOf(AuditEvent? entry) => entry?.At ?? _time.GetUtcNow();

    private async Task WriteAllAsync()
    {
        var left = new List<Told>(); // Could not be written yet.
        while (left.Count > 0 || await _told.Reader.WaitToReadAsync())
        {
            await GatherAsync();
            TakeWaiting(left);
            if (await TryWriteAsync(left)) left.Clear();
            if (left.Count == 0 || !_ending.IsCancellationRequested) continue;
            Log.AuditLost(_logger, left.Count); // Tried once more than at all other times, and the process is about to end.
            left.Clear();
        }
    }

    /// <summary>Takes what waits; from now on nothing counts in it any more.</summary>
    private void TakeWaiting(List<Told> batch)
    {
        lock (_counting)
        {
            while (batch.Count < MostInBatch && _told.Reader.TryRead(out var told))
            {
                batch.Add(told);
                if (told is { Written: null, Entry: { } entry }) _waiting.Remove(entry);
            }
        }
    }

    /// <summary>Entries of a second go together, unless someone waits or the process ends.</summary>
    private async Task GatherAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        await Task.WhenAny(Volatile.Read(ref _hurry).Task, Task.Delay(Gathering, over.Token));
        await over.CancelAsync();
        Volatile.Write(ref _hurry, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Writes a batch. Where that fails, whoever waits is told and does not act, so that its entry is not written later either; the others are kept.</summary>
    /// <returns>Whether nothing is left.</returns>
    private async Task<bool> TryWriteAsync(List<Told> batch)
    {
        try
        {
            var events = batch.Where(told => told.Entry is not null).Select(told => new StampedEvent(told.Entry!, told.At, told.Times)).ToList();
            if (events.Count > 0) await _writer.AppendAsync(events, CancellationToken.None);
            foreach (var told in batch) told.Written?.SetResult();
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, whoever waits must hear of it, and what comes later must be tried.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.AuditNotWritten(_logger, batch.Count, fault.InnerException?.GetType().Name ?? fault.GetType().Name);
            foreach (var told in batch) told.Written?.SetException(fault);
            batch.RemoveAll(told => told.Written is not null);
            return batch.Count == 0;
        }
    }

    private sealed record Told(AuditEvent? Entry, DateTimeOffset At, TaskCompletionSource? Written)
    {
        public int Times { get; set; } = 1;
    }
}
