using System.Collections.Frozen;

namespace Mhep.Data.Analytics;

/// <summary>
/// Everything that figures are calculated from, as of one data version. Immutable: a question reads one object from beginning to
/// end and never mixes two versions.
/// </summary>
public sealed class Facts
{
    private readonly FrozenDictionary<string, SiteFacts> _byCode;
    private readonly FrozenDictionary<string, ProviderFacts> _providers;

    /// <summary>Puts the sites' facts together.</summary>
    /// <param name="dataVersion">The data version that they were read at.</param>
    /// <param name="sites">All listed sites, in any order.</param>
    /// <param name="before">Earlier facts that share sites with these: what was worked out of them is taken over. Null: there are none.</param>
    public Facts(long dataVersion, IEnumerable<SiteFacts> sites, Facts? before = null)
    {
        DataVersion = dataVersion;
        Sites = [.. sites.OrderBy(site => site.Code, StringComparer.Ordinal)];
        _byCode = Sites.ToFrozenDictionary(site => site.Code, StringComparer.OrdinalIgnoreCase);
        Providers = [.. Sites.GroupBy(site => site.Description.ProviderCode, StringComparer.OrdinalIgnoreCase)
            .Select(sites => new ProviderFacts([.. sites], before?.Provider(sites.Key)))
            .OrderBy(provider => provider.Code, StringComparer.Ordinal)];
        _providers = Providers.ToFrozenDictionary(provider => provider.Code, StringComparer.OrdinalIgnoreCase);
        Commissioners = [.. Sites.Where(site => site.Description.CommissionerCode is not null)
            .GroupBy(site => site.Description.CommissionerCode!, StringComparer.OrdinalIgnoreCase)
            .Select(sites => new CommissionerFacts(
                sites.First().Description.CommissionerCode!, sites.First().Description.CommissionerName ?? sites.Key, [.. sites]))
            .OrderBy(commissioner => commissioner.Code, StringComparer.Ordinal)];
        LastReturnDay = Sites.Max(site => site.Record.LastReturnDay);
    }

    /// <summary>Facts of an empty database.</summary>
    public static Facts Empty { get; } = new(0, []);

    /// <summary>The number of commits that the facts show the result of.</summary>
    public long DataVersion { get; }

    /// <summary>The listed sites, in code order.</summary>
    public IReadOnlyList<SiteFacts> Sites { get; }

    /// <summary>The providers of the listed sites, in code order.</summary>
    public IReadOnlyList<ProviderFacts> Providers { get; }

    /// <summary>The commissioners of the listed sites, in code order.</summary>
    public IReadOnlyList<CommissionerFacts> Commissioners { get; }

    /// <summary>Last day that any return speaks of: as far as figures go, today. Null where there is no return.</summary>
    public DateOnly? NewestDay => LastReturnDay;

    /// <summary>Last day that any return speaks of; null where there is none.</summary>
    internal DateOnly? LastReturnDay { get; }

    /// <summary>The listed site of a code; null where there is none.</summary>
    /// <param name="code">Code, without regard to case.</param>
    public SiteFacts? Site(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The provider of a code; null where none has a listed site.</summary>
    /// <param name="code">Code, without regard to case.</param>
    public ProviderFacts? Provider(string code) => _providers.GetValueOrDefault(code);

    /// <summary>How many too many a sum over sites counts, because a person was at several of them.</summary>
    /// <param name="sites">The sites added up.</param>
    /// <param name="isThere">Whether a site counts a person.</param>
    internal int CountedTwice(IReadOnlySet<SiteFacts> sites, Func<SiteFacts, long, bool> isThere) =>
        Providers.Sum(provider => provider.Shared.CountedTwice(sites, isThere));
}
