using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Sites;

/// <summary>A public body that pays for services.</summary>
[Node(nameof(Code))]
public sealed class Commissioner
{
    private readonly List<Site> _sites = [];

    internal Commissioner(string code, string name) => (Code, Name) = (code, name);

    /// <summary>Stable short code used by the programme.</summary>
    public string Code { get; }

    /// <summary>As the programme's list of sites has it.</summary>
    public string Name { get; }

    /// <summary>The sites it pays for, as far as the viewer may know, in code order.</summary>
    public IReadOnlyList<Site> Sites => _sites;

    internal void Add(Site site) => _sites.Add(site);
}
