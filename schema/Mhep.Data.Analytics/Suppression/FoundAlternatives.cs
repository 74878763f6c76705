namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Which values counts were found to be able to have, to whom. One alternative says it of everything that is moved in it, so that it need not be looked for
/// again; and for good, since what is held back later only widens what counts may be.
/// </summary>
/// <param name="system">The counts.</param>
/// <param name="enough">How many values a count has to keep, the exact one among them.</param>
/// <param name="isAsked">Whether anybody will ask about a count.</param>
/// <param name="before">What was found before; it is read, and not added to. Null: nothing.</param>
internal sealed class FoundAlternatives(CountSystem system, int enough, Func<int, bool> isAsked, FoundAlternatives? before = null)
{
    private const int Nobody = -1;

    private readonly Dictionary<int, List<(int Change, IReadOnlyList<int> Owners)>> _found = [];

    /// <summary>Adds one.</summary>
    public void Add(Alternative alternative)
    {
        for (var index = 0; index < alternative.Counts.Count; index++)
        {
            var (count, change) = (alternative.Counts[index], alternative.Changes[index]);
            if (!isAsked(count) || IsKnown(count, change, alternative.Owners) || WantingTo(count) is null) continue;
            if (!_found.TryGetValue(count, out var list)) _found.Add(count, list = []);
            list.Add((change, alternative.Owners));
        }
    }

    /// <summary>To whom a count does not keep enough values yet, as far as was found; -1: to everybody; null: to nobody.</summary>
    /// <param name="count">The count, or sum.</param>
    public int? WantingTo(int count)
    {
        if (ValuesTo(count, Nobody) < enough) return Nobody;

        // A sum of several owners is no more to one of them than the others' counts, which are asked about themselves.
        var own = system.OwnerOf(count);
        if (own == Nobody) return null;
        foreach (var (_, owners) in Of(count))
        {
            foreach (var knowing in owners)
            {
                if (knowing != own && ValuesTo(count, knowing) < enough) return knowing;
            }
        }

        return null;
    }

    /// <summary>Whether a change of a count was found that is one to someone.</summary>
    /// <param name="count">The count, or sum.</param>
    /// <param name="change">By how much.</param>
    /// <param name="knowing">Who knows its own counts exactly; -1: someone who has none.</param>
    public bool Has(int count, int change, int knowing) => Of(count).Any(each => each.Change == change && !each.Owners.Contains(knowing));

    /// <summary>Whether the same change was found by moving the counts of nobody else than some.</summary>
    private bool IsKnown(int count, int change, IReadOnlyList<int> owners) =>
        Of(count).Any(each => each.Change == change && each.Owners.All(owner => owner == system.OwnerOf(count) || owners.Contains(owner)));

    private int ValuesTo(int count, int knowing) => 1 + Of(count).Where(each => !each.Owners.Contains(knowing)).Select(each => each.Change).Distinct().Count();

    private IEnumerable<(int Change, IReadOnlyList<int> Owners)> Of(int count)
    {
        var own = _found.GetValueOrDefault(count);
        if (before is null) return own ?? [];
        return own is null ? before.Of(count) : before.Of(count).Concat(own);
    }
}
