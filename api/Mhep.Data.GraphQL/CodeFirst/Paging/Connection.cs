namespace Mhep.Data.GraphQL.CodeFirst.Paging;

/// <summary>
/// One page of a list. Nothing is counted or read that was not asked for: the total needs every item, a page forwards
/// only those up to its end and one more.
/// </summary>
internal sealed class Connection<T>
{
    private readonly LazyItems<T> _items;
    private readonly Func<T, string>? _keyOf;
    private readonly int _start;
    private readonly int _end;

    public Connection(IEnumerable<T> items, PagingArguments page, Func<T, string>? keyOf)
    {
        _items = new LazyItems<T>(items);
        _keyOf = keyOf;
        (_start, _end) = Cut(page);
        Nodes = _items.Range(_start, _end);
    }

    /// <summary>Items of the page.</summary>
    public IReadOnlyList<T> Nodes { get; }

    /// <summary>Items of the page, each with its cursor.</summary>
    public IReadOnlyList<Edge<T>> Edges => [.. Nodes.Select((node, i) => new Edge<T>(CursorOf(i), node))];

    /// <summary>Items on all pages.</summary>
    public int TotalCount => _items.Count;

    public PageInfo PageInfo => new(
        _items.Has(_end),
        _start > 0,
        Nodes.Count == 0 ? null : CursorOf(0),
        Nodes.Count == 0 ? null : CursorOf(Nodes.Count - 1));

    /// <summary>Start and end of the page. Relay's cursor connections specification, 4.4 Pagination algorithm.</summary>
    private (int Start, int End) Cut(PagingArguments page)
    {
        var start = page.After is { } after ? Find(after) + 1 : 0;
        if (page.Before is null && page.Last is null && page.First is { } forwards)
            return (start, _items.Has(start + forwards - 1) ? start + forwards : Math.Max(start, _items.Count));

        var end = page.Before is { } before ? Math.Min(Find(before), _items.Count) : _items.Count;
        start = Math.Min(start, end);
        if (page.First is { } first)
            end = Math.Min(end, start + first);
        if (page.Last is { } last)
            start = Math.Max(start, end - last);
        return (start, end);
    }

    private int Find(Cursor cursor) => _keyOf is null || cursor.Key is null
        ? Math.Min(cursor.Index, int.MaxValue / 2)
        : Math.Min(cursor.FindIn(_items.All, _keyOf), int.MaxValue / 2);

    private string CursorOf(int index) => new Cursor(_start + index, _keyOf?.Invoke(Nodes[index])).Encode();
}
