using System.Globalization;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Tests.Binary;

/// <summary>All cells of a file as lines of text, 'B2 Number 5 formula', and the fault that ended the reading, if any did.</summary>
internal static class Cells
{
    public static List<string> Of(Stream file, string name = "file", IngestionLimits? limits = null)
    {
        using var workbook = Workbook.Open(file, name, limits ?? IngestionLimits.Default, out var fault);
        if (workbook is null) return ["fault " + fault!.Kind];
        var lines = new List<string>();
        foreach (var sheet in workbook.Sheets)
        {
            var reader = workbook.Read(sheet);
            while (reader.ReadRow())
            {
                foreach (var cell in reader.Cells) lines.Add(Line(reader.RowNumber, cell));
            }

            if (reader.HasHiddenParts) lines.Add("hidden");
            if (reader.HasCellsBeyondColumns) lines.Add("beyond");
            lines.AddRange(reader.MergedRanges.Select(range => string.Create(
                CultureInfo.InvariantCulture, $"merged {range.First.Row},{range.First.Column} to {range.Last.Row},{range.Last.Column}")));
            if (reader.Fault is not null) lines.Add("fault " + reader.Fault.Kind);
        }

        return lines;
    }

    private static string Line(int row, Cell cell)
    {
        var value = cell.Text ?? cell.Number.ToString(CultureInfo.InvariantCulture);
        var zeros = cell.LeadingZeros > 0 ? string.Create(CultureInfo.InvariantCulture, $" zeros {cell.LeadingZeros}") : "";
        return $"{Reports.CellPlace.LettersOf(cell.Column)}{row.ToString(CultureInfo.InvariantCulture)} {cell.Kind} {value}{zeros}{(cell.IsFormula ? " formula" : "")}";
    }
}
