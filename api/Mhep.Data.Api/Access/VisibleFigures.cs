using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.Access;

/// <summary>Figures as a caller may see them: exact ones of own units, released cells of other sites, nothing of the rest.</summary>
/// <param name="visible">What the caller may see.</param>
internal sealed class VisibleFigures(VisibleFacts visible)
{
    private readonly PerformanceFigures _exact = new(visible.Facts);

    /// <summary>A site's series; null where the caller sees neither its figures nor released cells.</summary>
    public IReadOnlyList<MeasureSeries>? OfSite(Site site, PerformanceQuestion question)
    {
        if (site.Facts is { } facts) return _exact.OfSite(facts, question);
        return site.ShowsReleasedCells ? visible.Released.SeriesOf(site.Code, question) : null;
    }

    /// <summary>
    /// Series for each unit among some sites. Sums over several sites, and specialists, come from exact figures alone; the other sites
    /// of the caller's list have released cells of their own.
    /// </summary>
    /// <param name="by">The kind of unit.</param>
    /// <param name="sites">The sites that count, as the caller sees them.</param>
    /// <param name="question">What is asked.</param>
    public IReadOnlyList<UnitPerformance> By(PerformanceUnit by, IReadOnlyList<Site> sites, PerformanceQuestion question)
    {
        if (by == PerformanceUnit.EmploymentSpecialist)
        {
            var specialists = sites.SelectMany(site => site.Specialists).Select(specialist => specialist.Facts).ToList();
            return [.. _exact.BySpecialist(specialists, question).Select(visible.Show)];
        }

        var exact = _exact.By(by, [.. sites.Select(site => site.Facts).OfType<Mhep.Data.Analytics.SiteFacts>()], question).Select(visible.Show);
        return by == PerformanceUnit.Site ? [.. WithReleased([.. exact], sites, question)] : [.. exact];
    }

    private IEnumerable<UnitPerformance> WithReleased(List<UnitPerformance> exact, IReadOnlyList<Site> sites, PerformanceQuestion question)
    {
        var released = sites.Where(site => site is { Facts: null, ShowsReleasedCells: true }).ToList();
        if (released.Count == 0) return exact;
        var values = SeriesWithoutFigures.Of(question, ValueStatus.Missing).Sum(series => (long)series.Values.Count);
        PerformanceFigures.RequireAnswerable((values * released.Count) + exact.Sum(unit => unit.Series.Sum(series => (long)series.Values.Count)));
        return exact.Concat(released.Select(site => new UnitPerformance
        {
            Provider = site.Provider,
            Site = site,
            Series = visible.Released.SeriesOf(site.Code, question),
        })).OrderBy(unit => unit.Site!.Code, StringComparer.Ordinal);
    }
}
