using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Figures of quarters that have ended and were wholly reported on, which other rows now make others: a finding a site and quarter.</summary>
internal static class ClosedQuartersRestated
{
    private const int MostNamed = 4;

    /// <summary>Looks at the figures that move.</summary>
    /// <param name="moved">In order of site.</param>
    /// <param name="log">Takes the findings.</param>
    public static void Look(IReadOnlyList<MovedFigure> moved, FindingLog log)
    {
        foreach (var quarter in moved.GroupBy(figure => (figure.Site, figure.Quarter)))
            log.Add(FindingKinds.ClosedQuarterRestated, CellPlace.File, quarter.Key.Site, quarter.Key.Quarter.ToString(), Named([.. quarter]));
    }

    private static string Named(List<MovedFigure> figures)
    {
        var named = string.Join(", ", figures.Take(MostNamed).Select(InWords));
        return figures.Count <= MostNamed ? named : string.Create(CultureInfo.InvariantCulture, $"{named} and {figures.Count - MostNamed} more");
    }

    /// <summary>'Referrals 12 to 11', 'Referrals of ADA 5 to not known'.</summary>
    private static string InWords(MovedFigure figure)
    {
        var whose = figure.Specialist is { } specialist ? " of " + specialist : "";
        var after = figure.After?.ToString(CultureInfo.InvariantCulture) ?? "not known";
        return string.Create(CultureInfo.InvariantCulture, $"{MeasureCatalogue.Find(figure.Measure).Name}{whose} {figure.Before} to {after}");
    }
}
