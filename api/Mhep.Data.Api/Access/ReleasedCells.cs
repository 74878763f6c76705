using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;

namespace Mhep.Data.Api.Access;

/// <summary>
/// What is shown of sites to those who may not see their exact figures: cells of the last release, and nothing that was worked out for
/// the question. No release has been made, so every cell is missing, whatever the site and whatever it holds.
/// </summary>
internal static class ReleasedCells
{
    /// <summary>A site's series, of released cells alone.</summary>
    /// <param name="siteCode">The site.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="Mhep.Data.Analytics.Periods.MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
#pragma warning disable IDE0060 // The site chooses among released cells, of which there are none yet.
    public static IReadOnlyList<MeasureSeries> SeriesOf(string siteCode, PerformanceQuestion question) =>
        SeriesWithoutFigures.Of(question, ValueStatus.Missing);
#pragma warning restore IDE0060
}
