using Mhep.Data.GraphQL.Execution.Completion;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>The items of a list that come later.</summary>
/// <param name="path">Response path of the list.</param>
/// <param name="list">How the list is completed.</param>
/// <param name="items">All items of the list.</param>
/// <param name="start">Index of the first that comes later.</param>
/// <param name="scope">The deferred fragments around the list.</param>
internal sealed class StreamedList(
    IReadOnlyList<object> path,
    ListShape list,
    IReadOnlyList<object?> items,
    int start,
    DeferScope scope) : PendingPart(path, list.Stream?.Label)
{
    public ListShape List { get; } = list;

    public OutputShape Item { get; } = list.StreamedItem ?? list.Item;

    public IReadOnlyList<object?> Items { get; } = items;

    public int Start { get; } = start;

    public DeferScope Scope { get; } = scope;
}
