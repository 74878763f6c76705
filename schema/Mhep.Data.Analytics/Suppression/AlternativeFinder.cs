namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Looks for other counts that everything released would fit as well. What it finds is a proof: a whole other set of counts, with the same
/// release. Where it finds none there may be one all the same, for it looks only so far; then more is held back than had to be.
/// </summary>
/// <param name="system">What is known of the counts.</param>
/// <param name="fitsStatistics">Whether moved counts (count and by how much) would give the same statistics.</param>
internal sealed class AlternativeFinder(CountSystem system, Func<IReadOnlyDictionary<int, int>, bool> fitsStatistics)
{
    private const int MostMoves = 10;
    private const int MostSteps = 400;
    private const int MostLookedAt = 250;
    private const int MostTried = 5;
    private const int Nobody = -1;

    private readonly Dictionary<int, int> _changes = [];
    private readonly Dictionary<int, int> _moves = [];
    private (int Count, long Value) _goal;
    private Func<int, bool> _mayMove = _ => true;
    private int _stepsLeft;

    /// <summary>Of the last search: all sums fitted at some point, and the statistics alone did not.</summary>
    public bool WereStatisticsInTheWay { get; private set; }

    /// <summary>
    /// Whether a count keeps enough feasible values for anyone: those who know nothing but the release, and the owner of any one
    /// other count, who knows all of its own exactly.
    /// </summary>
    /// <param name="count">The count, or sum.</param>
    /// <param name="enough">How many values, the exact one among them.</param>
    public bool KeepsValues(int count, int enough)
    {
        WereStatisticsInTheWay = false;
        var own = system.OwnerOf(count);

        // Moves among the owner's counts alone are there for everybody else.
        if (own != Nobody && Values(count, enough, owner => owner == own, touched: null) >= enough) return true;
        var touched = new HashSet<int>();
        if (Values(count, enough, _ => true, touched) < enough) return false;

        // A sum of several owners is no more to one of them than the others' counts, which are asked about themselves.
        return own == Nobody || touched.Where(owner => owner != own).All(knowing => Values(count, enough, owner => owner != knowing, touched: null) >= enough);
    }

    private int Values(int count, int enough, Func<int, bool> mayMove, HashSet<int>? touched)
    {
        _mayMove = mayMove;
        var (least, greatest) = system.BoundsOf(count);
        var value = system.ValueOf(count);
        var found = 1;
        for (var change = 1; change <= 2 * enough && found < enough; change++)
        {
            if (value + change <= greatest && IsThere(count, change, touched)) found++;
            if (found < enough && value - change >= least && IsThere(count, -change, touched)) found++;
        }

        return found;
    }

    private bool IsThere(int count, int change, HashSet<int>? touched)
    {
        _changes.Clear();
        _moves.Clear();
        _stepsLeft = MostSteps;
        _goal = (count, system.ValueOf(count) + change);
        _changes[count] = 0;
        if (!Search(MostMoves)) return false;
        touched?.UnionWith(_moves.Keys.Select(system.OwnerOf));
        return true;
    }

    /// <summary>Mends what lies outside of its bounds by moving one of its parts, which may bring something else outside of its own: until nothing is.</summary>
    private bool Search(int movesLeft)
    {
        if (_stepsLeft-- <= 0) return false;
        var worst = -1;
        foreach (var (count, change) in _changes)
        {
            if (Excess(count, change) != 0 && (worst < 0 || system.PartsOf(count).Count < system.PartsOf(worst).Count)) worst = count;
        }

        if (worst < 0)
        {
            if (fitsStatistics(_changes)) return true;
            WereStatisticsInTheWay = true;
            return false;
        }

        if (movesLeft == 0) return false;
        foreach (var (part, by, _) in Candidates(worst))
        {
            Move(part, by);
            if (Search(movesLeft - 1)) return true;
            Move(part, -by);
        }

        return false;
    }

    private List<(int Part, int By, long Worse)> Candidates(int worst)
    {
        var excess = Excess(worst, _changes[worst]);
        var parts = system.PartsOf(worst);
        var found = new List<(int Part, int By, long Worse)>();
        var start = (worst * 31) % parts.Count; // Not the same first part for every sum.
        for (var place = 0; place < Math.Min(parts.Count, MostLookedAt); place++)
        {
            var part = parts[(start + place) % parts.Count];
            var by = (int)(-excess * part.Sign);
            if (!_mayMove(system.OwnerOf(part.Count)) || (_moves.TryGetValue(part.Count, out var moved) && Math.Sign(moved) == -Math.Sign(by))) continue;
            var tooFar = ExcessAfter(part.Count, by);
            if (Math.Abs(tooFar) >= Math.Abs(by)) continue;
            by -= (int)tooFar; // As far as it can be moved; another part has to do the rest.
            var worse = 0L;
            foreach (var whole in system.WholesOf(part.Count))
            {
                var before = _changes.GetValueOrDefault(whole.Count);
                worse += Math.Abs(Excess(whole.Count, before + (whole.Sign * by))) - Math.Abs(Excess(whole.Count, before));
            }

            found.Add((part.Count, by, worse));
            if (worse <= -Math.Abs(excess) && found.Count >= MostTried) break;
        }

        found.Sort((one, other) => one.Worse != other.Worse ? one.Worse.CompareTo(other.Worse) : one.Part.CompareTo(other.Part));
        return found.Count > MostTried ? found[..MostTried] : found;
    }

    private long ExcessAfter(int count, int by) => Excess(count, _changes.GetValueOrDefault(count) + by);

    /// <summary>By how much something lies above (positive) or below (negative) what is known of it, or, of the count that is asked about, of what it is to be.</summary>
    private long Excess(int count, int change)
    {
        var value = (long)system.ValueOf(count) + change;
        if (count == _goal.Count) return value - _goal.Value;
        var (least, greatest) = system.BoundsOf(count);
        if (value < least) return value - least;
        return value > greatest ? value - greatest : 0;
    }

    private void Move(int part, int by)
    {
        var moved = _moves.GetValueOrDefault(part) + by;
        if (moved == 0) _moves.Remove(part);
        else _moves[part] = moved;
        foreach (var whole in system.WholesOf(part)) _changes[whole.Count] = _changes.GetValueOrDefault(whole.Count) + (whole.Sign * by);
    }
}
