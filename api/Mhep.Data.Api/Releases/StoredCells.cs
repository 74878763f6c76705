using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Schema.Releases;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.Releases;

/// <summary>Cells as they are stored, and back.</summary>
internal static class StoredCells
{
    /// <summary>A row of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="ordinal">Place in it, from 1.</param>
    /// <param name="cell">The cell.</param>
    public static ReleasedCellRecord RecordOf(int release, int ordinal, ReleasedCell cell) => new()
    {
        ReleaseId = release,
        Ordinal = ordinal,
        Site = cell.SiteCode,
        PolicyFocus = cell.PolicyFocus,
        Region = cell.Region,
        Measure = cell.Measure.ToName(),
        FirstDay = cell.Days.Start,
        LastDay = cell.Days.End,
        IsSuppressed = cell.Status == ValueStatus.Suppressed,
        Value = cell.Value,
        Numerator = cell.Numerator,
        Denominator = cell.Denominator,
        UnitsIncluded = cell.UnitsIncluded,
        UnitsMissing = cell.UnitsMissing,
        Providers = cell.Providers,
        LowerQuartile = cell.LowerQuartile,
        Median = cell.Median,
        UpperQuartile = cell.UpperQuartile,
        MeanOfUnits = cell.MeanOfUnits,
    };

    /// <summary>The cell of a row; null for a measure that the catalogue no longer has.</summary>
    public static ReleasedCell? CellOf(ReleasedCellRecord record) => !MeasureCatalogue.TryFind(record.Measure, out var measure) ? null : new ReleasedCell
    {
        SiteCode = record.Site,
        PolicyFocus = record.PolicyFocus,
        Region = record.Region,
        Measure = measure.Key,
        Days = DateRange.Between(record.FirstDay, record.LastDay),
        Status = record.IsSuppressed ? ValueStatus.Suppressed : ValueStatus.Rounded,
        Value = record.Value,
        Numerator = record.Numerator,
        Denominator = record.Denominator,
        UnitsIncluded = record.UnitsIncluded,
        UnitsMissing = record.UnitsMissing,
        Providers = record.Providers,
        LowerQuartile = record.LowerQuartile,
        Median = record.Median,
        UpperQuartile = record.UpperQuartile,
        MeanOfUnits = record.MeanOfUnits,
    };
}
