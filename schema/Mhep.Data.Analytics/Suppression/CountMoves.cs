using System.Runtime.InteropServices;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Other counts than the exact ones, while they are looked for: which are moved and by how much, what follows for everything that they are part of, and
/// what of that lies outside of what is known of it. One is used over and over; it is as large as the system.
/// </summary>
/// <param name="system">What is known of the counts; nothing may be added to it any more.</param>
internal sealed class CountMoves(CountSystem system)
{
    private const int Nothing = -1;

    private readonly int[] _changes = new int[system.Size];
    private readonly int[] _moves = new int[system.Size];
    private readonly bool[] _isTouched = new bool[system.Size];
    private readonly int[] _placeOfUnfit = [.. Enumerable.Repeat(Nothing, system.Size)];
    private readonly List<int> _touched = [];
    private readonly List<int> _unfit = [];
    private int _goal = Nothing;
    private int _goalChange;

    /// <summary>What was moved or follows from a move since <see cref="Begin"/>; some of it may have come back to where it was.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>Begins anew: nothing is moved, and one count is to be moved.</summary>
    /// <param name="count">The count, or sum.</param>
    /// <param name="change">By how much it has to be moved; not 0.</param>
    public void Begin(int count, int change)
    {
        foreach (var each in _touched) (_changes[each], _moves[each], _isTouched[each]) = (0, 0, false);
        foreach (var each in _unfit) _placeOfUnfit[each] = Nothing;
        _touched.Clear();
        _unfit.Clear();
        (_goal, _goalChange) = (count, change);
        Mark(count);
    }

    /// <summary>By how much a count or sum is moved.</summary>
    public int ChangeOf(int count) => _changes[count];

    /// <summary>By how much a count that is no sum was moved itself; 0 for sums.</summary>
    public int MoveOf(int count) => _moves[count];

    /// <summary>Moves a count that is no sum, and all that it is part of.</summary>
    /// <param name="part">The count.</param>
    /// <param name="by">By how much more; taking the same away again undoes it.</param>
    public void Move(int part, int by)
    {
        _moves[part] += by;
        foreach (var whole in system.WholesOf(part))
        {
            _changes[whole.Count] += whole.Sign * by;
            Mark(whole.Count);
        }
    }

    /// <summary>Of what lies outside of what is known of it, that which has the fewest parts; null where everything fits.</summary>
    public int? Unfit()
    {
        var found = Nothing;
        foreach (var count in _unfit)
        {
            if (found == Nothing || system.PartsOf(count).Length < system.PartsOf(found).Length || (system.PartsOf(count).Length == system.PartsOf(found).Length && count < found)) found = count;
        }

        return found == Nothing ? null : found;
    }

    /// <summary>By how much something lies above (positive) or below (negative) what is known of it, or, of the count that is to be moved, of where it is to be.</summary>
    public long Excess(int count) => ExcessAt(count, _changes[count]);

    /// <summary>The same, if it were moved further.</summary>
    public long ExcessAfter(int count, int by) => ExcessAt(count, _changes[count] + by);

    /// <summary>By how much all that a count is part of would lie further outside of what is known of it if the count were moved; negative: less far.</summary>
    public long Worsening(int part, int by)
    {
        var worse = 0L;
        foreach (var whole in system.WholesOf(part))
        {
            var change = _changes[whole.Count];
            worse += Math.Abs(ExcessAt(whole.Count, change + (whole.Sign * by))) - Math.Abs(ExcessAt(whole.Count, change));
        }

        return worse;
    }

    /// <summary>A copy that stays as it is.</summary>
    public Alternative Copy()
    {
        int[] counts = [.. _touched.Where(count => _changes[count] != 0)];
        int[] owners = [.. _touched.Where(count => _moves[count] != 0).Select(system.OwnerOf).Distinct().Order()];
        return new Alternative(counts, Array.ConvertAll(counts, count => _changes[count]), owners);
    }

    private long ExcessAt(int count, int change)
    {
        if (count == _goal) return change - _goalChange;
        var value = (long)system.ValueOf(count) + change;
        var (least, greatest) = system.BoundsOf(count);
        if (value < least) return value - least;
        return value > greatest ? value - greatest : 0;
    }

    private void Mark(int count)
    {
        if (!_isTouched[count])
        {
            _isTouched[count] = true;
            _touched.Add(count);
        }

        var fits = Excess(count) == 0;
        var place = _placeOfUnfit[count];
        if (fits == (place == Nothing)) return;
        if (fits)
        {
            var last = _unfit[^1];
            (_unfit[place], _placeOfUnfit[last]) = (last, place);
            _placeOfUnfit[count] = Nothing;
            _unfit.RemoveAt(_unfit.Count - 1);
        }
        else
        {
            _placeOfUnfit[count] = _unfit.Count;
            _unfit.Add(count);
        }
    }
}
