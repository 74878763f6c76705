using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>Says what became of a sheet's columns: matched to what, not matched, in doubt, missing.</summary>
internal static class ColumnReport
{
    /// <summary>Reports a sheet's headings.</summary>
    /// <param name="match">What they mean.</param>
    /// <param name="sheet">Where the sheet is.</param>
    /// <param name="known">Who sends it.</param>
    /// <param name="headingRow">1-based.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>Whether the rows below can be read.</returns>
    public static bool Report(SheetMatch match, SheetContext sheet, KnownData known, int headingRow, FindingLog log)
    {
        var place = new CellPlace { SheetPosition = sheet.Position, Sheet = sheet.Name };
        if (match.Sheet.IsProgrammes && known.ProviderCode is not null)
        {
            log.Add(FindingKinds.SheetNotYours, place, match.Sheet.Title);
            return false;
        }

        foreach (var column in Columns(match).Where(column => column.MatchedTo is null && match.Rivals.All(rival => rival.Number != column.Number)))
        {
            var columnPlace = place with { Row = headingRow, Column = column.Number, Header = column.Heading };
            if (HeadingProposals.For(match, column.Heading) is { } nearest) log.Add(FindingKinds.HeadingProposed, columnPlace, nearest);
            else log.Add(FindingKinds.ColumnNotMatched, columnPlace);
        }

        var isReadable = true;
        foreach (var rival in match.Rivals)
        {
            var heading = HeadingMatcher.Shown(match.Headings.First(heading => heading.Number == rival.Number).Text);
            var rivalPlace = place with { Row = headingRow, Column = rival.Number, Header = heading };
            var kind = rival.IsClear ? FindingKinds.ColumnPassedOver : FindingKinds.ColumnTwice;
            log.Add(kind, rivalPlace, CellPlace.LettersOf(rival.Winner.Number), rival.Winner.Canonical);
        }

        foreach (var missing in Missing(match, sheet))
        {
            log.Add(FindingKinds.ColumnMissing, place with { Row = headingRow }, missing);
            isReadable = false;
        }

        return isReadable;
    }

    /// <summary>All columns with a heading.</summary>
    /// <param name="match">What they mean.</param>
    public static IReadOnlyList<SheetColumn> Columns(SheetMatch match)
    {
        var bound = match.Bound.ToDictionary(column => column.Number);
        return [.. match.Headings.Select(heading =>
            new SheetColumn(heading.Number, HeadingMatcher.Shown(heading.Text), bound.GetValueOrDefault(heading.Number)?.Canonical))];
    }

    private static IEnumerable<string> Missing(SheetMatch match, SheetContext sheet)
    {
        foreach (var heading in match.Sheet.Missing(match.Has)) yield return heading;
        var site = match.Sheet.Columns.FirstOrDefault(column => column.Heading == "Site");
        if (site is { IsRequired: false } && !match.Has(site) && sheet.Labels.SiteCode is null && sheet.OnlySite is null) yield return site.Heading;
    }
}
