namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Counts that add up to each other, as a flow: what goes into a node comes out of it. Each count lies between two bounds, which is what
/// is released of it. Bounds and sums of whole numbers give each count a run of values without gaps, so the values that it may have are
/// found exactly: by how far it can be moved while others move along within their bounds.
/// </summary>
internal sealed class NestedCounts
{
    private readonly List<List<int>> _touching = [];
    private readonly List<Arc> _arcs = [];

    /// <summary>Adds a node, a sum that holds.</summary>
    public int AddNode()
    {
        _touching.Add([]);
        return _touching.Count - 1;
    }

    /// <summary>Adds a count.</summary>
    /// <param name="from">The sum that it is a part of.</param>
    /// <param name="to">The sum that it is a part of on the other side.</param>
    /// <param name="value">The exact count, within the bounds.</param>
    /// <param name="bounds">The least and the greatest that it may be.</param>
    public int AddCount(int from, int to, int value, (int Least, int Greatest) bounds)
    {
        if (value < bounds.Least || value > bounds.Greatest) throw new ArgumentOutOfRangeException(nameof(value), value, "The count lies outside of what is released of it.");
        _arcs.Add(new Arc(from, to, value, bounds.Least, bounds.Greatest));
        _touching[from].Add(_arcs.Count - 1);
        if (to != from) _touching[to].Add(_arcs.Count - 1);
        return _arcs.Count - 1;
    }

    /// <summary>How many values a count may have, the exact one among them; counted up to a number.</summary>
    /// <param name="count">As <see cref="AddCount"/> numbered it.</param>
    /// <param name="enough">Where counting ends.</param>
    public int FeasibleValues(int count, int enough)
    {
        var arc = _arcs[count];
        var up = Moves(count, arc.To, arc.From, Math.Min(enough - 1, arc.Greatest - arc.Value));
        var down = Moves(count, arc.From, arc.To, Math.Min(enough - 1 - up, arc.Value - arc.Least));
        return 1 + up + down;
    }

    /// <summary>How many units can be brought from one node to another without the count itself, up to a number.</summary>
    private int Moves(int without, int source, int target, int most)
    {
        if (source == target) return most;
        var values = _arcs.ConvertAll(arc => arc.Value);
        var moved = 0;
        while (moved < most && MoveOne(values, without, source, target)) moved++;
        return moved;
    }

    private bool MoveOne(List<int> values, int without, int source, int target)
    {
        var reachedBy = new Dictionary<int, int> { [source] = -1 };
        var open = new Queue<int>([source]);
        while (open.TryDequeue(out var node) && node != target)
        {
            foreach (var index in _touching[node])
            {
                var arc = _arcs[index];
                var goesOut = arc.From == node;
                var hasRoom = goesOut ? values[index] < arc.Greatest : values[index] > arc.Least;
                var next = goesOut ? arc.To : arc.From;
                if (index == without || !hasRoom || !reachedBy.TryAdd(next, index)) continue;
                open.Enqueue(next);
            }
        }

        if (!reachedBy.ContainsKey(target)) return false;
        for (var node = target; node != source;)
        {
            var index = reachedBy[node];
            var cameForward = _arcs[index].To == node;
            values[index] += cameForward ? 1 : -1;
            node = cameForward ? _arcs[index].From : _arcs[index].To;
        }

        return true;
    }

    private readonly record struct Arc(int From, int To, int Value, int Least, int Greatest);
}
