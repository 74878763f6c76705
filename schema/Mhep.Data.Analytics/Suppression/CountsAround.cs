namespace Mhep.Data.Analytics.Suppression;

/// <summary>What a count has to do with, nearest first: the sums that its parts are in, then those that the parts of these are in, and so on. Each part is followed once.</summary>
/// <param name="system">The counts.</param>
/// <param name="count">Where to begin.</param>
internal sealed class CountsAround(CountSystem system, int count)
{
    private readonly HashSet<int> _all = [count];
    private readonly HashSet<int> _parts = [];
    private List<int> _newest = [count];

    /// <summary>All found so far, the count itself among them.</summary>
    public IReadOnlyCollection<int> All => _all;

    /// <summary>One ring further.</summary>
    /// <returns>What was not found before.</returns>
    public IReadOnlyList<int> Next()
    {
        var found = new List<int>();
        foreach (var part in _newest.SelectMany(system.PartsOf))
        {
            if (!_parts.Add(part.Count)) continue;
            foreach (var whole in system.WholesOf(part.Count))
            {
                if (_all.Add(whole.Count)) found.Add(whole.Count);
            }
        }

        return _newest = found;
    }
}
