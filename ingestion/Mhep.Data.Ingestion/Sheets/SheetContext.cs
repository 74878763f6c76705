using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>What the rows of a sheet have in common.</summary>
internal sealed record SheetContext
{
    /// <summary>1-based place in the workbook.</summary>
    public required int Position { get; init; }

    /// <summary>Masked.</summary>
    public required string Name { get; init; }

    /// <summary>What stands above the headings.</summary>
    public required LabelledCells Labels { get; init; }

    /// <summary>The only site that the caller can mean; null where there are several.</summary>
    public required string? OnlySite { get; init; }

    /// <summary>What the provider's own codes and words mean; may be null.</summary>
    public ProviderMapping? Mapping { get; init; }

    /// <summary>Columns that are read.</summary>
    public required int MaxColumns { get; init; }
}
