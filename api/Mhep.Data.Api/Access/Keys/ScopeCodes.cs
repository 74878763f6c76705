using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>What keys can be bound to, by codes and by internal keys. Codes meet without regard to case.</summary>
internal sealed class ScopeCodes
{
    private readonly Dictionary<string, int> _providers;
    private readonly Dictionary<string, int> _commissioners;
    private readonly Dictionary<string, int> _sites;
    private readonly Dictionary<(int Site, string Code), string> _specialists;

    private ScopeCodes(
        Dictionary<string, int> providers, Dictionary<string, int> commissioners, Dictionary<string, int> sites, Dictionary<(int, string), string> specialists) =>
        (_providers, _commissioners, _sites, _specialists) = (providers, commissioners, sites, specialists);

    /// <summary>Reads the codes of a database.</summary>
    public static async Task<ScopeCodes> ReadAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        var providers = await context.Providers.AsNoTracking().ToListAsync(cancellationToken);
        var commissioners = await context.Commissioners.AsNoTracking().ToListAsync(cancellationToken);
        var sites = await context.Sites.AsNoTracking().ToListAsync(cancellationToken);
        var specialists = await context.EmploymentSpecialists.AsNoTracking().ToListAsync(cancellationToken);
        return new ScopeCodes(
            providers.ToDictionary(provider => provider.Code, provider => provider.Id, StringComparer.OrdinalIgnoreCase),
            commissioners.ToDictionary(commissioner => commissioner.Code, commissioner => commissioner.Id, StringComparer.OrdinalIgnoreCase),
            sites.ToDictionary(site => site.Code, site => site.Id, StringComparer.OrdinalIgnoreCase),
            specialists.ToDictionary(specialist => (specialist.SiteId, specialist.Code.ToUpperInvariant()), specialist => specialist.Code));
    }

    /// <summary>The provider of a code.</summary>
    /// <exception cref="AccessChangeException">There is none.</exception>
    public int Provider(string code) => Find(_providers, code, "provider");

    /// <summary>The commissioner of a code.</summary>
    /// <exception cref="AccessChangeException">There is none.</exception>
    public int Commissioner(string code) => Find(_commissioners, code, "commissioner");

    /// <summary>The site of a code.</summary>
    /// <exception cref="AccessChangeException">There is none.</exception>
    public int Site(string code) => Find(_sites, code, "site");

    /// <summary>The code of a specialist, as stored.</summary>
    /// <exception cref="AccessChangeException">There is none at the site.</exception>
    public string Specialist(string site, string code) => _specialists.GetValueOrDefault((Site(site), code.ToUpperInvariant()))
        ?? throw new AccessChangeException($"the site '{site}' has no specialist '{code}'.");

    /// <summary>What a key is bound to, as lists show it.</summary>
    public string ScopeOf(ApiKey key)
    {
        var sites = string.Join(' ', key.Sites.Select(site => CodeOf(_sites, site.SiteId)).Order(StringComparer.Ordinal));
        return key.Role switch
        {
            Role.Provider => CodeOf(_providers, key.ProviderId),
            Role.Commissioner => CodeOf(_commissioners, key.CommissionerId),
            Role.EmploymentSpecialist => $"{sites}/{key.SpecialistCode}",
            Role.Funder => sites,
            Role.Evaluator => key.Study ?? string.Empty,
            _ => string.Empty,
        };
    }

    private static string CodeOf(Dictionary<string, int> codes, int? id) => codes.First(pair => pair.Value == id).Key;

    private static int Find(Dictionary<string, int> codes, string code, string what)
    {
        if (codes.TryGetValue(code, out var id)) return id;
        throw new AccessChangeException(codes.Count == 0
            ? $"there is no {what} '{code}', nor any other: ingest a list of sites first."
            : $"there is no {what} '{code}'; there are {string.Join(", ", codes.Keys.Order(StringComparer.Ordinal).Take(20))}.");
    }
}
