using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// What is current in the data and the checks need: the sites that the caller may send rows for (a provider: its own; the
/// programme: all), so that another provider's site reads exactly like one that is not there.
/// </summary>
public sealed record KnownData
{
    /// <summary>Nothing known: an empty database and the programme as caller.</summary>
    public static KnownData Empty { get; } = new()
    {
        ProviderCode = null,
        Sites = new Dictionary<string, KnownSite>(StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>The provider that sends the file; null: the programme.</summary>
    public required string? ProviderCode { get; init; }

    /// <summary>Sites by code. Make it without regard to case.</summary>
    public required IReadOnlyDictionary<string, KnownSite> Sites { get; init; }

    /// <summary>
    /// Whether a client has a current episode at a site (site code, the provider's own client id), for Jobs that come without a Clients
    /// sheet. Null: not known, jobs are taken as they are.
    /// </summary>
    public Func<string, string, bool>? HasClient { get; init; }

    /// <summary>How many persons were erased so far: a file is looked at again where it was one more meanwhile.</summary>
    public int Erasures { get; init; }

    /// <summary>What the sender's own headings and codes mean; null: only ours are understood.</summary>
    public ProviderMapping? Mapping { get; init; }

    /// <summary>The site of rows that name none: the provider's only one; null where there are several, or for the programme.</summary>
    public string? OnlySite => ProviderCode is not null && Sites.Count == 1 ? Sites.Values.First().Code : null;
}
