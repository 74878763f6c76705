using System.Collections;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>The first items of a list that is streamed, and the source that gives the others.</summary>
internal sealed class OpenItems(IReadOnlyList<object?> items, IAsyncEnumerator<object?> source) : IReadOnlyList<object?>
{
    private Task<bool>? _moving;
    private bool _isClosed;

    public int Count => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Waits for the next item, and takes those that follow it at once.</summary>
    /// <param name="most">Most items to take.</param>
    public async Task<StreamStep> ReadAsync(int most)
    {
        var taken = new List<object?>();
        try
        {
            while (taken.Count < most)
            {
                _moving ??= source.MoveNextAsync().AsTask();
                if (taken.Count > 0 && !_moving.IsCompleted)
                    return new StreamStep(taken, IsLast: false, Fault: null);
                var hasItem = await _moving;
                _moving = null;
                if (!hasItem)
                    return new StreamStep(taken, IsLast: true, Fault: null);
                taken.Add(source.Current);
            }

            return new StreamStep(taken, IsLast: false, Fault: null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new StreamStep(taken, IsLast: true, fault);
        }
    }

    /// <summary>Ends the source, once it gives what it is asked for at the moment.</summary>
    public async ValueTask CloseAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        if (_moving is not null)
            await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await source.DisposeAsync();
    }
}
