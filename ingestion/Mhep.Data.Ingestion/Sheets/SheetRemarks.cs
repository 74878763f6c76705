using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>What is to be said of a sheet's make-up once all of it was read: hidden parts, merged cells, cells far to the right.</summary>
internal static class SheetRemarks
{
    public static void Report(
        WorkbookSheet sheet, SheetReader reader, SheetMatch match, CellPlace place, int headingRow, IngestionLimits limits, FindingLog log)
    {
        if (sheet.IsHidden || reader.HasHiddenParts) log.Add(FindingKinds.HiddenContent, place);
        if (reader.HasCellsBeyondColumns) log.Add(FindingKinds.TooManyColumns, place, CellPlace.LettersOf(limits.MaxColumns));
        var matched = match.Bound.Select(column => column.Number).ToHashSet();
        foreach (var range in reader.MergedRanges)
        {
            if (range.First == range.Last || range.Last.Row <= headingRow || range.First.Row > reader.RowNumber) continue;
            if (!Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1).Any(matched.Contains)) continue;
            log.Add(FindingKinds.MergedCells, place with { Row = Math.Max(range.First.Row, headingRow + 1), Column = range.First.Column }, Text(range));
        }
    }

    private static string Text(CellRange range) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CellPlace.LettersOf(range.First.Column)}{range.First.Row}:{CellPlace.LettersOf(range.Last.Column)}{range.Last.Row}");
}
