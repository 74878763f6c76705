namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Looks at a release before it is published as someone would who has all of it: every count that it hides must keep enough feasible values,
/// or one more figure is held back. What is held back widens what other counts may be, so nothing that was found has to be looked at again.
/// </summary>
/// <param name="draft">The release; figures are held back in it.</param>
/// <param name="rule">The rule.</param>
internal sealed class ReleaseAudit(ReleaseDraft draft, SuppressionRule rule)
{
    /// <summary>How far around a count things are looked for that could be held back for its sake: what it is part of, what shares a part with that, and so on.</summary>
    private const int Rings = 4;

    private Dictionary<int, int>? _refused;

    /// <summary>Holds back what has to be.</summary>
    /// <exception cref="SuppressionException">A hidden count is told all the same: there is nothing left to hold back.</exception>
    public void Protect()
    {
        var finder = new AlternativeFinder(draft.System, Fits);
        var open = new Queue<int>(draft.Hidden());
        while (open.TryDequeue(out var count))
        {
            while (!Keeps(finder, count))
            {
                if (_refused is { } refused)
                {
                    draft.FitsStatistics(refused, holdBack: true);
                    continue;
                }

                foreach (var hidden in HoldBackNear(count)) open.Enqueue(hidden);
            }
        }
    }

    private bool Keeps(AlternativeFinder finder, int count)
    {
        _refused = null;
        return finder.KeepsValues(count, rule.LeastFeasible);
    }

    /// <summary>The first counts that all sums would fit and statistics alone do not are remembered: those statistics are in the way.</summary>
    private bool Fits(IReadOnlyDictionary<int, int> changes)
    {
        if (draft.FitsStatistics(changes, holdBack: false)) return true;
        _refused ??= changes.ToDictionary();
        return false;
    }

    /// <summary>
    /// Holds back the count that tells most of another: the same owner's sums, then what else the owner shows, then sums of groups; noughts at
    /// last. Where all around is hidden already, that a sum is below 8 is what tells, and nobody can know that it was not held back.
    /// </summary>
    private IReadOnlyList<int> HoldBackNear(int count)
    {
        var system = draft.System;
        var around = new CountsAround(system, count);
        for (var ring = 0; ring < Rings; ring++)
        {
            // What lies nearer was looked at before, and nothing came of it.
            var found = around.Next();
            if (Shown(found) is [var nearest, ..]) return draft.HoldBack(nearest);
            if (ring > 0 && (ring == 1 ? around.All : found).OrderByDescending(each => system.PartsOf(each).Count).ThenBy(each => each).Any(draft.GrantNothing)) return [];
        }

        throw new SuppressionException($"What is shown of others would tell {draft.NameOf(count)}, and nothing is left to hold back. Nothing was released.");

        List<int> Shown(IEnumerable<int> counts) => [.. counts.Where(each => each != count && draft.IsShown(each))
            .OrderBy(each => system.ValueOf(each) == 0).ThenBy(each => system.OwnerOf(each) < 0)
            .ThenByDescending(each => system.OwnerOf(each) < 0 ? -system.PartsOf(each).Count : system.PartsOf(each).Count).ThenBy(each => each)];
    }
}
