namespace Mhep.Data.Analytics;

/// <summary>A provider and its listed sites. Immutable.</summary>
public sealed class ProviderFacts
{
    /// <summary>Puts a provider together.</summary>
    /// <param name="sites">Its sites, in code order; at least one.</param>
    /// <param name="before">The same provider in earlier facts; null: there are none.</param>
    internal ProviderFacts(IReadOnlyList<SiteFacts> sites, ProviderFacts? before)
    {
        (Code, Name, Sites) = (sites[0].Description.ProviderCode, sites[0].Description.ProviderName, sites);
        Shared = before is not null && before.Sites.SequenceEqual(sites) ? before.Shared : SharedPeople.Among(sites);
    }

    /// <summary>Stable short code used by the programme.</summary>
    public string Code { get; }

    /// <summary>As the list of sites has it; where rows differ, that of the first site in code order.</summary>
    public string Name { get; }

    /// <summary>Its sites, in code order; at least one.</summary>
    public IReadOnlyList<SiteFacts> Sites { get; }

    /// <summary>The people that its sites share; worked out once for as long as all its sites stay as they are.</summary>
    internal SharedPeople Shared { get; }
}
