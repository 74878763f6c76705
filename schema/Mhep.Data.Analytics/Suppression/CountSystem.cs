using System.Runtime.InteropServices;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Counts, sums of them and differences of them, each with its exact value and the bounds within which someone knows it who has all that is
/// released. Every count that is no sum may be moved on its own; sums and differences follow.
/// </summary>
internal sealed class CountSystem
{
    /// <summary>More than anything that is counted.</summary>
    public const long Unbounded = int.MaxValue;

    private readonly List<int> _values = [];
    private readonly List<(long Least, long Greatest)> _bounds = [];
    private readonly List<int> _owners = [];
    private readonly List<CountPart[]> _parts = [];
    private readonly List<List<CountPart>> _wholes = [];

    /// <summary>How many counts, sums and differences there are; they are numbered from 0.</summary>
    public int Size => _values.Count;

    /// <summary>Adds a count that is no sum of others.</summary>
    /// <param name="value">The exact count.</param>
    /// <param name="owner">Whose it is: the owner knows it exactly.</param>
    public int AddCount(int value, int owner)
    {
        var count = Add(value, owner, [new CountPart(_values.Count, 1)]);
        _wholes[count].Add(new CountPart(count, 1));
        return count;
    }

    /// <summary>Adds a sum or difference, of counts that are no sums.</summary>
    /// <param name="parts">Its parts, each count once.</param>
    /// <param name="owner">Whose all of it is; -1: nobody's alone.</param>
    public int AddSum(IReadOnlyCollection<CountPart> parts, int owner)
    {
        var sum = Add(parts.Sum(part => part.Sign * _values[part.Count]), owner, [.. parts.OrderBy(part => _owners[part.Count]).ThenBy(part => part.Count)]);
        foreach (var part in parts) _wholes[part.Count].Add(new CountPart(sum, part.Sign));
        return sum;
    }

    /// <summary>The exact value.</summary>
    public int ValueOf(int count) => _values[count];

    /// <summary>The bounds within which it is known.</summary>
    public (long Least, long Greatest) BoundsOf(int count) => _bounds[count];

    /// <summary>Whose it is; -1: nobody's alone.</summary>
    public int OwnerOf(int count) => _owners[count];

    /// <summary>What it is made of, owner by owner; of a count that is no sum, itself.</summary>
    public CountPart[] PartsOf(int count) => _parts[count];

    /// <summary>Those parts of it that are of one owner.</summary>
    public ReadOnlySpan<CountPart> PartsOf(int count, int owner)
    {
        var parts = _parts[count];
        var first = FirstFrom(owner);
        return parts.AsSpan(first..FirstFrom(owner + 1));

        int FirstFrom(int of)
        {
            var (low, high) = (0, parts.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_owners[parts[middle].Count] < of) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }

    /// <summary>What a count that is no sum is part of, itself among them.</summary>
    public ReadOnlySpan<CountPart> WholesOf(int count) => CollectionsMarshal.AsSpan(_wholes[count]);

    /// <summary>Says within which bounds something is known.</summary>
    public void Bound(int count, (long Least, long Greatest) bounds)
    {
        if (_values[count] < bounds.Least || _values[count] > bounds.Greatest)
            throw new ArgumentOutOfRangeException(nameof(bounds), bounds, "The count lies outside of what is known of it.");
        _bounds[count] = bounds;
    }

    private int Add(int value, int owner, CountPart[] parts)
    {
        _values.Add(value);
        _bounds.Add((long.MinValue, long.MaxValue));
        _owners.Add(owner);
        _parts.Add(parts);
        _wholes.Add([]);
        return _values.Count - 1;
    }
}
