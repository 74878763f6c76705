using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>A site before its figures are released: all that is wholly known of it, exactly.</summary>
internal sealed record ExactSite
{
    /// <summary>Code of the site.</summary>
    public required string Code { get; init; }

    /// <summary>Whose it is.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>Where it is; null where that is not known.</summary>
    public string? Region { get; init; }

    /// <summary>The figures that are wholly known. Counts have no denominator, and rates one above 0.</summary>
    public required IReadOnlyDictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)> Figures { get; init; }
}
