using System.Collections;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>The items that a source gave before it failed.</summary>
internal sealed class BrokenItems(IReadOnlyList<object?> items, Exception fault) : IReadOnlyList<object?>
{
    public Exception Fault { get; } = fault;

    public int Count => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
