namespace Mhep.Data.GraphQL.CodeFirst.Paging;

/// <summary>A sequence read no further than is asked for, and read once.</summary>
internal sealed class LazyItems<T>
{
    private readonly IReadOnlyList<T>? _list;
    private readonly List<T> _read = [];
    private IEnumerator<T>? _rest;

    public LazyItems(IEnumerable<T> items)
    {
        _list = items as IReadOnlyList<T>;
        if (_list is null)
            _rest = items.GetEnumerator();
    }

    public int Count => _list?.Count ?? ReadTo(int.MaxValue).Count;

    public IReadOnlyList<T> All => _list ?? ReadTo(int.MaxValue);

    /// <summary>Whether there is an item at an index.</summary>
    public bool Has(int index) => _list is not null ? index < _list.Count : index < ReadTo(index + 1).Count;

    public IReadOnlyList<T> Range(int start, int end)
    {
        var source = _list ?? ReadTo(end);
        var size = Math.Max(0, Math.Min(end, source.Count) - start);
        var range = new T[size];
        for (var i = 0; i < size; i++)
        {
            range[i] = source[start + i];
        }

        return range;
    }

    private List<T> ReadTo(int count)
    {
        while (_rest is not null && _read.Count < count)
        {
            if (_rest.MoveNext())
            {
                _read.Add(_rest.Current);
                continue;
            }

            _rest.Dispose();
            _rest = null;
        }

        return _read;
    }
}
