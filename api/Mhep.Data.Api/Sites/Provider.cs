using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Sites;

/// <summary>An organisation that runs IPS services.</summary>
[Node(nameof(Code))]
public sealed class Provider
{
    private readonly List<Site> _sites = [];

    internal Provider(string code, string name) => (Code, Name) = (code, name);

    /// <summary>Stable short code used by the programme.</summary>
    public string Code { get; }

    /// <summary>As the programme's list of sites has it.</summary>
    public string Name { get; }

    /// <summary>Its sites, in code order.</summary>
    public IReadOnlyList<Site> Sites => _sites;

    internal void Add(Site site) => _sites.Add(site);
}
