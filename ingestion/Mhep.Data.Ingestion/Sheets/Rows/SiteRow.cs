using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the programme's list of sites.</summary>
public sealed record SiteRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The site's name.</summary>
    public required string Name { get; init; }

    /// <summary>The provider's code.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>The provider's name; its code where the cell is blank.</summary>
    public required string Provider { get; init; }

    /// <summary>The commissioner's code; null: not known.</summary>
    public string? CommissionerCode { get; init; }

    /// <summary>The commissioner's name; its code where the cell is blank; null exactly when there is no code.</summary>
    public string? Commissioner { get; init; }

    /// <summary>Whom the service is for.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Region, free text.</summary>
    public string? Region { get; init; }

    /// <summary>First day of the service.</summary>
    public DateOnly? ServiceStart { get; init; }

    /// <summary>Last day of the service; null: it goes on, or is not known.</summary>
    public DateOnly? ServiceEnd { get; init; }
}
