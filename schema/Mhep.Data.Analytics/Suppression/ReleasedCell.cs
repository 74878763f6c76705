using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// A figure as it is released, of a site, or of all sites of a policy focus or those of one region. What has no cell is missing: periods other than quarters and
/// financial years, and figures that are not wholly known.
/// </summary>
public sealed record ReleasedCell
{
    /// <summary>The site; null: all sites of <see cref="PolicyFocus"/>.</summary>
    public string? SiteCode { get; init; }

    /// <summary>The group that the site is in, or that the cell is about.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Of a group: the region whose sites alone are in it; null: those of all regions.</summary>
    public string? Region { get; init; }

    /// <summary>What is measured: counts and rates.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>A quarter or a financial year.</summary>
    public required DateRange Days { get; init; }

    /// <summary>ROUNDED, or SUPPRESSED: then every part is null.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>A count to the nearest 5; a rate of the rounded parts, to 6 places.</summary>
    public decimal? Value { get; init; }

    /// <summary>Rounded.</summary>
    public int? Numerator { get; init; }

    /// <summary>Rounded; null for counts.</summary>
    public int? Denominator { get; init; }

    /// <summary>Sites that went into it; 1 for a site.</summary>
    public required int UnitsIncluded { get; init; }

    /// <summary>Sites of the group that have no figure for the period.</summary>
    public required int UnitsMissing { get; init; }

    /// <summary>How many providers the sites are of.</summary>
    public required int Providers { get; init; }

    /// <summary>Of the sites' exact values, to the nearest 5 or 0.01; null where it was held back, and of a site.</summary>
    public decimal? LowerQuartile { get; init; }

    /// <summary>As <see cref="LowerQuartile"/>.</summary>
    public decimal? Median { get; init; }

    /// <summary>As <see cref="LowerQuartile"/>.</summary>
    public decimal? UpperQuartile { get; init; }

    /// <summary>As <see cref="LowerQuartile"/>, each site counting alike.</summary>
    public decimal? MeanOfUnits { get; init; }
}
