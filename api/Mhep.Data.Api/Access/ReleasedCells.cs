using System.Collections.Frozen;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Schema.Releases;
using PolicyFocus = Mhep.Data.Schema.Sites.PolicyFocus;

namespace Mhep.Data.Api.Access;

/// <summary>
/// What is shown of sites to those who may not see their exact figures: cells of the last release, and nothing that was worked out for
/// the question. Whatever is no cell of it (other days, counts for each full-time equivalent) is missing, whatever the site holds.
/// </summary>
internal sealed class ReleasedCells
{
    private readonly FrozenDictionary<(string? Site, PolicyFocus? Group, string? Region, MeasureKey Measure, DateOnly First, DateOnly Last), ReleasedCell> _cells;

    /// <summary>Takes the cells of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cells">Its cells.</param>
    public ReleasedCells(Release release, IEnumerable<ReleasedCell> cells)
        : this(cells)
    {
        (ReleaseId, ReleasedAt) = (release.Id, release.MadeAt);
    }

    private ReleasedCells(IEnumerable<ReleasedCell> cells) => _cells = cells.ToFrozenDictionary(cell =>
        (cell.SiteCode, cell.SiteCode is null ? cell.PolicyFocus : (PolicyFocus?)null, KeyOf(cell.Region), cell.Measure, cell.Days.Start, cell.Days.End));

    /// <summary>There was no release: every cell is missing.</summary>
    public static ReleasedCells None { get; } = new([]);

    /// <summary>The release's number; 0 where there was none.</summary>
    public int ReleaseId { get; }

    /// <summary>When it was made, UTC; null where there was none.</summary>
    public DateTime? ReleasedAt { get; }

    /// <summary>All cells.</summary>
    public IEnumerable<ReleasedCell> Cells => _cells.Values;

    /// <summary>The cell of a site; null where it is missing.</summary>
    public ReleasedCell? OfSite(string siteCode, MeasureKey measure, Period period) =>
        _cells.GetValueOrDefault((siteCode, null, null, measure, period.Start, period.End));

    /// <summary>The cell of all sites of a policy focus, or those of one region; null where it is missing.</summary>
    /// <param name="focus">The policy focus.</param>
    /// <param name="region">The region; null: all.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The days.</param>
    public ReleasedCell? OfGroup(PolicyFocus focus, string? region, MeasureKey measure, Period period) =>
        _cells.GetValueOrDefault((null, focus, KeyOf(region), measure, period.Start, period.End));

    /// <summary>A site's series, of released cells alone.</summary>
    /// <param name="siteCode">The site, as the directory writes it.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public IReadOnlyList<MeasureSeries> SeriesOf(string siteCode, PerformanceQuestion question)
    {
        var missing = SeriesWithoutFigures.Of(question, ValueStatus.Missing);
        if (ReleaseId == 0) return missing;
        return [.. missing.Select(series => question.PerFte && series.Measure.Unit == MeasureUnit.Count
            ? series
            : series with { Values = [.. series.Values.Select(value => OfSite(siteCode, value.Measure, value.Period) is { } cell ? ValueOf(cell, value) : value)] })];
    }

    private static string? KeyOf(string? region) => region?.ToUpperInvariant();

    /// <summary>A cell as a value: suppressed, every part of it is null.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="missing">The value that stands where there is no cell.</param>
    private static MeasureValue ValueOf(ReleasedCell cell, MeasureValue missing) => cell.Status == ValueStatus.Suppressed
        ? missing with { Status = ValueStatus.Suppressed }
        : missing with
        {
            Status = ValueStatus.Rounded,
            Value = cell.Value,
            Numerator = cell.Numerator,
            Denominator = cell.Denominator,
            UnitsIncluded = cell.UnitsIncluded,
        };
}
