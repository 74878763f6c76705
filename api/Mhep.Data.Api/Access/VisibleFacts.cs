using System.Collections.Frozen;
using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.Api.Specialists;
using Mhep.Data.Api.Submissions;
using Stored = Mhep.Data.Schema.Submissions.Submission;

namespace Mhep.Data.Api.Access;

/// <summary>
/// What one caller may see of one version of the data: the only way from a resolver to facts. Made once a version and
/// shared by requests; a request keeps the one it began with, so its answer never mixes two versions.
/// </summary>
internal sealed class VisibleFacts
{
    private readonly FrozenDictionary<string, Site> _sites;
    private readonly FrozenDictionary<string, Provider> _providers;
    private readonly FrozenDictionary<string, Commissioner> _commissioners;
    private readonly FrozenDictionary<string, EmploymentSpecialist> _specialists;

    /// <summary>Shows the sites given, their providers, commissioners and specialists, and nothing else.</summary>
    /// <param name="facts">The version.</param>
    /// <param name="sites">The sites that may be seen, in code order.</param>
    public VisibleFacts(Facts facts, IEnumerable<SiteFacts> sites)
    {
        Facts = facts;
        var seen = sites.ToList();
        Providers = [.. facts.Providers
            .Select(provider => new Provider(provider.Code, provider.Name, [.. provider.Sites.Intersect(seen)]))
            .Where(provider => provider.Facts.Count > 0)];
        Commissioners = [.. facts.Commissioners
            .Select(commissioner => new Commissioner(commissioner.Code, commissioner.Name, [.. commissioner.Sites.Intersect(seen)]))
            .Where(commissioner => commissioner.Facts.Count > 0)];
        _providers = Providers.ToFrozenDictionary(provider => provider.Code, StringComparer.OrdinalIgnoreCase);
        _commissioners = Commissioners.ToFrozenDictionary(commissioner => commissioner.Code, StringComparer.OrdinalIgnoreCase);
        Sites = [.. seen.Select(Show)];
        _sites = Sites.ToFrozenDictionary(site => site.Code, StringComparer.OrdinalIgnoreCase);
        EmploymentSpecialists = [.. Sites.SelectMany(site => site.Specialists)];
        _specialists = EmploymentSpecialists.ToFrozenDictionary(specialist => specialist.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The version they are part of, for sums over several units; sites outside of it stay outside of sums.</summary>
    public Facts Facts { get; }

    /// <summary>Sites, in code order.</summary>
    public IReadOnlyList<Site> Sites { get; }

    /// <summary>Providers of those sites, in code order.</summary>
    public IReadOnlyList<Provider> Providers { get; }

    /// <summary>Commissioners of those sites, in code order.</summary>
    public IReadOnlyList<Commissioner> Commissioners { get; }

    /// <summary>Specialists, in order of site and code.</summary>
    public IReadOnlyList<EmploymentSpecialist> EmploymentSpecialists { get; }

    /// <summary>The site of a code, in any case; null where there is none or it may not be seen.</summary>
    public Site? FindSite(string code) => _sites.GetValueOrDefault(code);

    /// <summary>The provider of a code, in any case; null where there is none or it may not be seen.</summary>
    public Provider? FindProvider(string code) => _providers.GetValueOrDefault(code);

    /// <summary>The specialist of a key (<see cref="EmploymentSpecialist.Key"/>); null where there is none or it may not be seen.</summary>
    public EmploymentSpecialist? FindSpecialist(string key) => _specialists.GetValueOrDefault(key);

    /// <summary>A submission as the caller sees it. The programme sees all of them.</summary>
    /// <param name="stored">The submission.</param>
    /// <param name="providerCode">The provider it was handed in for; null: the programme, or several.</param>
    public Submission Show(Stored stored, string? providerCode) =>
        new(stored, providerCode is null ? null : FindProvider(providerCode));

    /// <summary>The commissioner of a code, in any case; null where there is none or it may not be seen.</summary>
    public Commissioner? FindCommissioner(string code) => _commissioners.GetValueOrDefault(code);

    /// <summary>Figures of sites that the caller sees, with the units as the caller sees them.</summary>
    public UnitPerformance Show(UnitFigures figures) => new()
    {
        Provider = figures.Provider is { } provider ? FindProvider(provider.Code) : null,
        Site = figures.Site is { } site ? FindSite(site.Code) : null,
        EmploymentSpecialist = figures.Specialist is { } specialist ? _specialists[EmploymentSpecialist.KeyOf(specialist)] : null,
        Series = figures.Series,
    };

    private Site Show(SiteFacts facts)
    {
        var about = facts.Description;
        var site = new Site(this, facts, _providers[about.ProviderCode], about.CommissionerCode is { } code ? _commissioners[code] : null);
        site.Provider.Add(site);
        site.Commissioner?.Add(site);
        return site;
    }
}
