using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Peers;

/// <summary>What whoever asks knows of a service without a figure of how well it does. The rest is null.</summary>
public sealed record ServiceProfile
{
    /// <summary>Stable short code.</summary>
    public required string Code { get; init; }

    /// <summary>Code of the provider that runs it.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>Whom it is for.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Region of England.</summary>
    public string? Region { get; init; }

    /// <summary>First day of the service.</summary>
    public DateOnly? ServiceStart { get; init; }

    /// <summary>Last day of the service.</summary>
    public DateOnly? ServiceEnd { get; init; }

    /// <summary>Full-time equivalents in post today, as far as returns speak of it.</summary>
    public decimal? Fte { get; init; }
}
