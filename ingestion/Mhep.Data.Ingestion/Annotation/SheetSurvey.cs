using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>What has to be known of a sheet before anything is added to it.</summary>
internal sealed record SheetSurvey
{
    /// <summary>1-based column for our remarks: the first right of the headings that is empty from the headings down.</summary>
    public required int ErrorsColumn { get; init; }

    /// <summary>The column of remarks that an earlier check left; null: there is none.</summary>
    public int? OldErrorsColumn { get; init; }

    /// <summary>Id of the relationship to the shapes of the sheet's comments; null: it has none.</summary>
    public string? CommentShapesId { get; init; }

    /// <summary>Reads a sheet through, without keeping its rows.</summary>
    /// <param name="sheet">At its top.</param>
    /// <param name="headingRow">1-based.</param>
    /// <param name="lastHeading">1-based column of the last heading of its own.</param>
    public static SheetSurvey Of(XlsxSheetReader sheet, int headingRow, int lastHeading)
    {
        var used = new HashSet<int>();
        var old = 0;
        var (remarks, others) = (0, 0);
        while (sheet.ReadRow())
        {
            if (sheet.Row < headingRow) continue;
            foreach (ref readonly var cell in sheet.Cells)
            {
                if (sheet.Row == headingRow && cell.Column > lastHeading && OwnMarks.IsErrorsHeading(cell.Text)) old = cell.Column;
                else if (cell.Column == old && OwnMarks.IsRemark(cell.Text)) remarks++;
                else if (cell.Column == old) others++;
                else if (cell.Column > lastHeading) used.Add(cell.Column);
            }
        }

        // A column 'Errors' that holds other people's remarks only is theirs.
        var isOurs = old > 0 && (remarks > 0 || others == 0);
        if (old > 0 && !isOurs) used.Add(old);
        foreach (var merged in sheet.Merged.Where(range => range.Last.Row >= headingRow && range.Last.Column > lastHeading))
            used.UnionWith(Enumerable.Range(merged.First.Column, merged.Last.Column - merged.First.Column + 1));
        var column = lastHeading + 1;
        while (used.Contains(column)) column++;
        return new SheetSurvey
        {
            ErrorsColumn = column,
            OldErrorsColumn = isOurs ? old : null,
            CommentShapesId = sheet.LegacyDrawingId,
        };
    }
}
