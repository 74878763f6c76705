namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented employment specialist.</summary>
/// <param name="Code">Code within the site, 'ES-04'; numbered by first day.</param>
/// <param name="TeamLeader">Leads the team.</param>
/// <param name="Team">The clinical team worked in.</param>
/// <param name="Spells">Time in post in order, not overlapping, at least one.</param>
public sealed record SyntheticSpecialist(string Code, bool TeamLeader, string Team, IReadOnlyList<SyntheticSpell> Spells)
{
    /// <summary>Whether the day lies in one of the spells.</summary>
    public bool InPost(DateOnly day) => Fte(day) > 0;

    /// <summary>The full-time equivalent on the day; 0 when not in post.</summary>
    public decimal Fte(DateOnly day)
    {
        foreach (var spell in Spells)
        {
            if (spell.Covers(day)) return spell.Fte;
        }

        return 0;
    }
}
