using Mhep.Data.GraphQL.Execution.Completion;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>The items of a list that come later.</summary>
/// <param name="path">Response path of the list.</param>
/// <param name="list">How the list is completed.</param>
/// <param name="items">All items of the list, or the first and where the others come from.</param>
/// <param name="start">Index of the first that comes later.</param>
/// <param name="scope">The deferred fragments around the list.</param>
internal sealed class StreamedList(
    IReadOnlyList<object> path,
    ListShape list,
    IReadOnlyList<object?> items,
    int start,
    DeferScope scope) : PendingPart(path, list.Stream?.Label)
{
    private Task<StreamStep>? _next;

    public ListShape List { get; } = list;

    public OutputShape Item { get; } = list.StreamedItem ?? list.Item;

    /// <summary>Index of the next item.</summary>
    public int Start { get; private set; } = start;

    public DeferScope Scope { get; } = scope;

    /// <summary>The items that go out next: of a list that is there so many, of a source what it gives without waiting again.</summary>
    /// <param name="most">Most items at once.</param>
    public Task<StreamStep> NextAsync(int most) => _next ??= items is OpenItems open ? open.ReadAsync(most) : Task.FromResult(Step(most));

    /// <summary>Notes that the items have gone out.</summary>
    /// <param name="count">How many.</param>
    public void Pass(int count)
    {
        Start += count;
        _next = null;
    }

    /// <summary>Ends the source of the items, if they have one.</summary>
    public ValueTask CloseAsync() => items is OpenItems open ? open.CloseAsync() : ValueTask.CompletedTask;

    private StreamStep Step(int most)
    {
        var taken = Enumerable.Range(Start, Math.Min(most, items.Count - Start)).Select(index => items[index]).ToArray();
        var isLast = Start + taken.Length == items.Count;
        return new StreamStep(taken, isLast, isLast ? (items as BrokenItems)?.Fault : null);
    }
}
