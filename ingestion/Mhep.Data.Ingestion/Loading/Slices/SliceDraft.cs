using Mhep.Data.Analytics.Rows;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>A slice as the workbook would have it.</summary>
internal sealed record SliceDraft
{
    /// <summary>What kind of sheet fills it.</summary>
    public required SliceKind Kind { get; init; }

    /// <summary>Its natural key (<see cref="Slice.Key"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The provider, for slices of a provider.</summary>
    public int? ProviderId { get; init; }

    /// <summary>The site, for slices of a site.</summary>
    public int? SiteId { get; init; }

    /// <summary>The days that the workbook covers.</summary>
    public SliceCoverage Coverage { get; init; }

    /// <summary>Whether the days covered so far stay covered.</summary>
    public bool ExtendsCoverage { get; init; }

    /// <summary>Whether a slice that is there already stays as it is: nobody said that its days are covered.</summary>
    public bool OnlyWhereMissing { get; init; }

    /// <summary>
    /// What the site's measured rows become with the slice and the days that it then covers; null: no count of events follows from it.
    /// </summary>
    public Func<SiteRows, SliceCoverage, SiteRows>? Measured { get; init; }

    /// <summary>All tables that the slice's rows are in.</summary>
    public required IReadOnlyList<TableDraft> Tables { get; init; }
}
