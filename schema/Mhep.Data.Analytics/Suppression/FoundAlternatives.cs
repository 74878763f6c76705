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
    private static readonly List<(int Change, int[] Owners)> None = [];

    private readonly Dictionary<int, List<(int Change, int[] Owners)>> _found = [];
    private readonly HashSet<int> _kept = []; // Wanting to nobody, which no alternative that is added can undo.

    /// <summary>Adds one.</summary>
    public void Add(Alternative alternative)
    {
        int[] owners = [.. alternative.Owners];
        for (var index = 0; index < alternative.Counts.Count; index++)
        {
            var (count, change) = (alternative.Counts[index], alternative.Changes[index]);
            if (!isAsked(count) || IsKept(count) || IsKnown(count, change, owners)) continue;
            if (!_found.TryGetValue(count, out var list)) _found.Add(count, list = []);
            if (list.Count < enough || WantingTo(count) is not null) list.Add((change, owners));
        }
    }

    /// <summary>To whom a count does not keep enough values yet, as far as was found; -1: to everybody; null: to nobody.</summary>
    /// <param name="count">The count, or sum.</param>
    public int? WantingTo(int count)
    {
        if (IsKept(count)) return null;
        var all = Of(count);
        if (ValuesTo(all, Nobody) < enough) return Nobody;

        // A sum of several owners is no more to one of them than the others' counts, which are asked about themselves.
        var own = system.OwnerOf(count);
        foreach (var (_, owners) in all)
        {
            foreach (var knowing in owners)
            {
                if (own != Nobody && knowing != own && ValuesTo(all, knowing) < enough) return knowing;
            }
        }

        _kept.Add(count);
        return null;
    }

    /// <summary>Whether a change of a count was found that is one to someone.</summary>
    /// <param name="count">The count, or sum.</param>
    /// <param name="change">By how much.</param>
    /// <param name="knowing">Who knows its own counts exactly; -1: someone who has none.</param>
    public bool Has(int count, int change, int knowing) => Of(count).Exists(each => each.Change == change && !each.Owners.Contains(knowing));

    private bool IsKept(int count) => _kept.Contains(count) || before?.IsKept(count) == true;

    /// <summary>Whether the same change was found by moving the counts of nobody else than some.</summary>
    private bool IsKnown(int count, int change, int[] owners)
    {
        var own = system.OwnerOf(count);
        return Of(count).Exists(each => each.Change == change && Array.TrueForAll(each.Owners, owner => owner == own || owners.Contains(owner)));
    }

    /// <summary>How many values: the exact one, and each other the first time that it comes up.</summary>
    private static int ValuesTo(List<(int Change, int[] Owners)> all, int knowing)
    {
        var values = 1;
        for (var place = 0; place < all.Count; place++)
        {
            var change = all[place].Change;
            if (all[place].Owners.Contains(knowing)) continue;
            var earlier = 0;
            while (all[earlier].Change != change || all[earlier].Owners.Contains(knowing)) earlier++;
            if (earlier == place) values++;
        }

        return values;
    }

    private List<(int Change, int[] Owners)> Of(int count)
    {
        var own = _found.GetValueOrDefault(count);
        if (before?.Of(count) is not { Count: > 0 } earlier) return own ?? None;
        return own is null ? earlier : [.. earlier, .. own];
    }
}
