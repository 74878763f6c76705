using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Rows;

/// <summary>What the programme's current list says of a site.</summary>
public sealed record SiteDescription
{
    /// <summary>Stable short code, 'TH-SMI'.</summary>
    public required string Code { get; init; }

    /// <summary>The site's name.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the provider that runs it.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>The provider's name.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Code of the commissioner, where known.</summary>
    public string? CommissionerCode { get; init; }

    /// <summary>The commissioner's name; null exactly when there is no commissioner.</summary>
    public string? CommissionerName { get; init; }

    /// <summary>Whom the service is for.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Region of England.</summary>
    public string? Region { get; init; }

    /// <summary>First day of the service; null where it is not known.</summary>
    public DateOnly? ServiceStart { get; init; }

    /// <summary>Last day of the service; null while it goes on.</summary>
    public DateOnly? ServiceEnd { get; init; }
}
