namespace Mhep.Data.Analytics;

/// <summary>People who were on the caseload of more than one site of their provider, so that a sum over sites counts each once.</summary>
internal sealed class SharedPeople
{
    private readonly List<(long Person, SiteFacts[] Sites)> _people;

    private SharedPeople(List<(long Person, SiteFacts[] Sites)> people) => _people = people;

    /// <summary>Finds them.</summary>
    /// <param name="sites">All sites of one provider; a person is one provider's.</param>
    public static SharedPeople Among(IReadOnlyList<SiteFacts> sites)
    {
        var shared = new List<(long, SiteFacts[])>();
        if (sites.Count < 2) return new SharedPeople(shared);
        var places = new List<(long Person, int Site)>();
        foreach (var (index, site) in sites.Index())
        {
            foreach (var person in site.Record.Caseload.Stays.People) places.Add((person, index));
        }

        places.Sort();
        for (var from = 0; from < places.Count;)
        {
            var to = from + 1;
            while (to < places.Count && places[to].Person == places[from].Person) to++;
            if (to - from > 1) shared.Add((places[from].Person, [.. places[from..to].Select(place => sites[place.Site])]));
            from = to;
        }

        return new SharedPeople(shared);
    }

    /// <summary>How many too many a sum over sites counts.</summary>
    /// <param name="sites">The sites added up.</param>
    /// <param name="isThere">Whether a site counts a person.</param>
    public int CountedTwice(IReadOnlySet<SiteFacts> sites, Func<SiteFacts, long, bool> isThere)
    {
        var tooMany = 0;
        foreach (var (person, places) in _people)
        {
            var counted = places.Count(site => sites.Contains(site) && isThere(site, person));
            tooMany += Math.Max(0, counted - 1);
        }

        return tooMany;
    }
}
