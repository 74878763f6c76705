namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Looks for other counts that everything released would fit as well. What it finds is a proof: a whole other set of counts, with the same
/// release. Where it finds none there may be one all the same, for it looks only so far; then more is held back than had to be.
/// </summary>
/// <param name="system">What is known of the counts.</param>
/// <param name="differing">How many of the statistics that are shown the moved counts would not give; it need not count further than the number it is told.</param>
/// <param name="enough">How many values a count has to keep, the exact one among them.</param>
/// <param name="limits">How far it looks.</param>
internal sealed class AlternativeFinder(CountSystem system, Func<CountMoves, int, int> differing, int enough, SearchLimits limits)
{
    private const int MostMoves = 24;
    private const int MostTried = 5;
    private const int MostRefused = 6;
    private const int FewParts = 16;
    private const int Nobody = -1;

    private readonly CountMoves _moves = new(system);
    private readonly (int Part, int By, long Worse)[] _candidates = new (int, int, long)[(MostMoves + 1) * MostTried];
    private readonly Dictionary<int, int> _inTheWay = [];
    private int _only = Nobody;
    private int _except = Nobody;
    private int _stepsLeft;
    private int _refusals;
    private int _leastDiffering;

    /// <summary>Of the last count that was asked about: counts that all sums would fit, and the fewest statistics would not. Null: there were none.</summary>
    public Alternative? Refused { get; private set; }

    /// <summary>Of the last count that was asked about: what could not be mended whatever was moved, that which came up most often first.</summary>
    public IEnumerable<int> InTheWay => _inTheWay.OrderByDescending(each => each.Value).ThenBy(each => each.Key).Select(each => each.Key);

    /// <summary>
    /// Whether a count keeps enough feasible values for anyone: those who know nothing but the release, and the owner of any one
    /// other count, who knows all of its own exactly.
    /// </summary>
    /// <param name="count">The count, or sum.</param>
    /// <param name="found">What was found before; what is found now is added.</param>
    /// <param name="added">Told of each alternative that is added; null: nobody.</param>
    public bool KeepsValues(int count, FoundAlternatives found, Action<Alternative>? added = null)
    {
        (Refused, _leastDiffering) = (null, int.MaxValue);
        _inTheWay.Clear();
        if (found.WantingTo(count) is null) return true;

        // Moves among the owner's counts alone are there for everybody else.
        if (system.OwnerOf(count) is not Nobody and var own) Look(count, own, except: Nobody, found, added);
        while (found.WantingTo(count) is { } knowing)
        {
            Look(count, only: Nobody, knowing, found, added);
            if (found.WantingTo(count) == knowing) return false;
        }

        return true;
    }

    /// <summary>Tries other values of a count, the nearest first, until those are served to whom it was wanting.</summary>
    private void Look(int count, int only, int except, FoundAlternatives found, Action<Alternative>? added)
    {
        (_only, _except) = (only, except);
        var (least, greatest) = system.BoundsOf(count);
        var value = system.ValueOf(count);
        var wanting = found.WantingTo(count);
        for (var step = 2; step < 2 * ((limits.Reach * enough) + 1); step++)
        {
            var by = step % 2 == 0 ? step / 2 : -(step / 2);
            if (value + by < least || value + by > greatest || found.Has(count, by, only == Nobody ? except : only) || !IsThere(count, by)) continue;
            var alternative = _moves.Copy();
            found.Add(alternative);
            added?.Invoke(alternative);
            if (found.WantingTo(count) != wanting) return;
        }
    }

    private bool IsThere(int count, int change)
    {
        (_stepsLeft, _refusals) = (_only == Nobody ? limits.Steps : limits.OwnSteps, 0);
        _moves.Begin(count, change);
        return Search(MostMoves);
    }

    /// <summary>Mends what lies outside of its bounds by moving one of its parts, which may bring something else outside of its own: until nothing is.</summary>
    private bool Search(int movesLeft)
    {
        if (_stepsLeft-- <= 0) return false;
        if (_moves.Unfit() is not { } unfit) return FitsStatistics();
        var candidates = movesLeft == 0 ? [] : Candidates(unfit, _candidates.AsSpan(movesLeft * MostTried, MostTried));
        foreach (var (part, by, _) in candidates)
        {
            _moves.Move(part, by);
            if (Search(movesLeft - 1)) return true;
            _moves.Move(part, -by);
            if (_stepsLeft <= 0) return false;
        }

        BlameFor(unfit);
        return false;
    }

    /// <summary>Where statistics alone do not fit, the counts are remembered: these statistics could be held back.</summary>
    private bool FitsStatistics()
    {
        var figures = differing(_moves, _leastDiffering);
        if (figures == 0) return true;
        if (figures < _leastDiffering) (Refused, _leastDiffering) = (_moves.Copy(), figures);
        if (++_refusals >= MostRefused) _stepsLeft = 0;
        return false;
    }

    /// <summary>Something is in the way, or one of its parts that nothing could be taken from, where it has few.</summary>
    private void BlameFor(int unfit)
    {
        _inTheWay[unfit] = _inTheWay.GetValueOrDefault(unfit) + 2;
        if (system.PartsOf(unfit).Length is 1 or > FewParts) return;
        foreach (var part in system.PartsOf(unfit))
        {
            if (MayMove(part.Count)) _inTheWay[part.Count] = _inTheWay.GetValueOrDefault(part.Count) + 1;
        }
    }

    /// <summary>The moves after which least lies outside of its bounds, the best first.</summary>
    private Span<(int Part, int By, long Worse)> Candidates(int unfit, Span<(int Part, int By, long Worse)> best)
    {
        var excess = _moves.Excess(unfit);
        var parts = _only == Nobody ? system.PartsOf(unfit) : system.PartsOf(unfit, _only);
        var (found, perfect) = (0, 0);
        for (var place = 0; place < Math.Min(parts.Length, limits.LookedAt) && perfect < MostTried; place++)
        {
            var part = parts[((unfit * 31) + place) % parts.Length]; // Not the same first part for every sum.
            var by = (int)(-excess * part.Sign);
            if (!MayMove(part.Count) || Math.Sign(_moves.MoveOf(part.Count)) == -Math.Sign(by)) continue;
            var tooFar = _moves.ExcessAfter(part.Count, by);
            if (Math.Abs(tooFar) >= Math.Abs(by)) continue;
            by -= (int)tooFar; // As far as it can be moved; another part has to do the rest.
            var candidate = (part.Count, by, Worse: _moves.Worsening(part.Count, by));
            if (candidate.Worse <= -Math.Abs(excess)) perfect++;
            if (found < MostTried) found++;
            else if (!IsBefore(candidate, best[found - 1])) continue;
            var at = found - 1;
            for (; at > 0 && IsBefore(candidate, best[at - 1]); at--) best[at] = best[at - 1];
            best[at] = candidate;
        }

        return best[..found];
    }

    private bool MayMove(int part) => (_only == Nobody || system.OwnerOf(part) == _only) && (_except == Nobody || system.OwnerOf(part) != _except);

    private static bool IsBefore((int Part, int By, long Worse) one, (int Part, int By, long Worse) other) =>
        one.Worse != other.Worse ? one.Worse < other.Worse : one.Part < other.Part;
}
