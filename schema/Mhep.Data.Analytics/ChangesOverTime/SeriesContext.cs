using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>What happened while a series of figures came about, from the data that they were worked out from.</summary>
public static class SeriesContext
{
    /// <summary>The notes of the sites whose figures are in the series, on its days; in order of the first days, then by site.</summary>
    /// <param name="series">The series; one that was not worked out from facts, as released cells, has no notes.</param>
    /// <param name="shows">Whether notes of a site, by its code, may be shown.</param>
    public static IReadOnlyList<ContextNote> Of(MeasureSeries series, Func<string, bool> shows)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Values is not [{ Unit: { } unit } first, ..]) return [];
        return [.. unit.Units.Select(each => each.Site).Where(site => site.Context.Count > 0 && shows(site.Code))
            .SelectMany(site => ContextNote.Of(site, first.Period.Start, series.Values[^1].Period.End))
            .OrderBy(note => note.From).ThenBy(note => note.SiteCode, StringComparer.Ordinal)];
    }
}
