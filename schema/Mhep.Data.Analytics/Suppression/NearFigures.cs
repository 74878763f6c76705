namespace Mhep.Data.Analytics.Suppression;

/// <summary>What could be held back for the sake of a count where nothing is known to be in its way: whatever lies near it, the last resort of the audit.</summary>
/// <param name="draft">The release; figures are held back in it.</param>
internal sealed class NearFigures(ReleaseDraft draft)
{
    /// <summary>How far around a count is looked: what it is part of, what shares a part with that, and so on.</summary>
    private const int Rings = 4;

    /// <summary>
    /// Holds back the count that tells most of another: the same owner's sums, then what else the owner shows, then sums of groups; noughts at
    /// last. Where all around is hidden already, that a sum is below 8 is no longer taken for known.
    /// </summary>
    /// <param name="count">The count.</param>
    /// <returns>All counts that are hidden by that; none where it was taken for less known.</returns>
    /// <exception cref="SuppressionException">There is nothing left of either.</exception>
    public IReadOnlyList<int> HoldBackFor(int count)
    {
        var system = draft.System;
        var around = new CountsAround(system, count);
        for (var ring = 0; ring < Rings; ring++)
        {
            // What lies nearer was looked at before, and nothing came of it.
            var found = around.Next();
            if (Shown(found, count) is [var nearest, ..]) return draft.HoldBack(nearest);
            if (ring > 0 && (ring == 1 ? around.All : found).OrderByDescending(each => system.PartsOf(each).Length).ThenBy(each => each).Any(draft.GrantNothing)) return [];
        }

        throw new SuppressionException($"What is shown of others would tell {draft.NameOf(count)}, and nothing is left to hold back. Nothing was released.");
    }

    private List<int> Shown(IEnumerable<int> counts, int but)
    {
        var system = draft.System;
        return [.. counts.Where(each => each != but && draft.IsShown(each))
            .OrderBy(each => system.ValueOf(each) == 0).ThenBy(each => system.OwnerOf(each) < 0)
            .ThenByDescending(each => system.OwnerOf(each) < 0 ? -system.PartsOf(each).Length : system.PartsOf(each).Length).ThenBy(each => each)];
    }
}
