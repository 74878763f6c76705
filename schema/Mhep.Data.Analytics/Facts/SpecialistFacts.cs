using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics;

/// <summary>An employment specialist at a site, as current returns speak of one.</summary>
public sealed class SpecialistFacts
{
    internal SpecialistFacts(SiteFacts site, int owner)
    {
        Site = site;
        Owner = owner;
    }

    /// <summary>The site worked at; someone at two sites is two specialists.</summary>
    public SiteFacts Site { get; }

    /// <summary>Unique within the site; never a person's full name.</summary>
    public string Code => Site.Record.Owners[Owner];

    /// <summary>First day in post of all spells; null where it is not known.</summary>
    public DateOnly? StartDate => Post.Start;

    /// <summary>Last day in post of all spells; null while it goes on or where nothing is known.</summary>
    public DateOnly? LeaveDate => Post.Leave;

    /// <summary>Full-time equivalent of the newest spell, 0 &lt; fte &lt;= 1; null where it is not known.</summary>
    public decimal? Fte => Post.Fte is { } fte ? Ratio.RoundedTo6Places(fte) : null;

    internal int Owner { get; }

    internal TimeInPost Post => Site.Record.Posts[Owner];
}
