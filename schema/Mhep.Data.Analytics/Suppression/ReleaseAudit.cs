namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Looks at a release before it is published as someone would who has all of it: every count that it hides must keep enough feasible values,
/// or one more figure is held back. What is held back widens what other counts may be, so nothing that was found has to be looked at again.
/// </summary>
/// <param name="draft">The release; figures are held back in it.</param>
/// <param name="rule">The rule.</param>
/// <param name="cores">On how many cores; the outcome is the same.</param>
internal sealed class ReleaseAudit(ReleaseDraft draft, SuppressionRule rule, int cores)
{
    /// <summary>So many counts are asked about before anything is held back: many for all cores, few enough that it serves those who come after.</summary>
    private const int Together = 1024;

    private readonly FoundAlternatives _found = new(draft.System, rule.LeastFeasible, draft.IsHidden);
    private readonly AlternativeFinder _thorough = new(draft.System, draft.Differing, rule.LeastFeasible, SearchLimits.Thorough);

    /// <summary>Holds back what has to be.</summary>
    /// <param name="cancellationToken">Gives up; then the release is not fit to be published.</param>
    /// <exception cref="SuppressionException">A hidden count is told all the same: there is nothing left to hold back.</exception>
    public void Protect(CancellationToken cancellationToken)
    {
        var search = new AlternativeSearch(
            () => new AlternativeFinder(draft.System, draft.Differing, rule.LeastFeasible, SearchLimits.Quick),
            _found,
            () => new FoundAlternatives(draft.System, rule.LeastFeasible, draft.IsHidden, _found),
            cores);
        var open = new Queue<int>(draft.Hidden());
        while (open.Count > 0)
        {
            var next = new List<int>();
            while (next.Count < Together && open.TryDequeue(out var count)) next.Add(count);
            foreach (var (count, refused) in search.Wanting(next, cancellationToken))
            {
                if (refused is not null && draft.Differing(refused, holdBack: false) == 0) _found.Add(refused); // What was in its way was held back since.
                foreach (var hidden in Settle(count, cancellationToken)) open.Enqueue(hidden);
            }
        }
    }

    /// <summary>Holds back one figure after the other until a count keeps its values.</summary>
    /// <returns>All counts that are hidden by that.</returns>
    private List<int> Settle(int count, CancellationToken cancellationToken)
    {
        var hidden = new List<int>();
        while (!_thorough.KeepsValues(count, _found))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_thorough.Refused is { } refused)
            {
                draft.Differing(refused, holdBack: true);
                _found.Add(refused);
            }
            else
            {
                hidden.AddRange(HoldBackInTheWay(count) ?? new NearFigures(draft).HoldBackFor(count));
            }
        }

        return hidden;
    }

    /// <summary>
    /// Holds back what could not be mended most often. Where all that is hidden already, that a sum is below 8 is what tells, and nobody can know that
    /// it was not held back. Null: there is nothing of either kind.
    /// </summary>
    private IReadOnlyList<int>? HoldBackInTheWay(int count)
    {
        List<int> inTheWay = [.. _thorough.InTheWay.Where(each => each != count)];
        if (inTheWay.FindIndex(draft.IsShown) is >= 0 and var shown) return draft.HoldBack(inTheWay[shown]);
        return inTheWay.Exists(draft.GrantNothing) ? [] : null;
    }
}
