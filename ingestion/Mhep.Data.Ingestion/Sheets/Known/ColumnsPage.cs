using System.Text;
using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>The tables of docs/ingestion.md that say which headings are understood, made from the declarations.</summary>
internal static class ColumnsPage
{
    /// <summary>The tables as Markdown, lines ended by a line feed.</summary>
    public static string Render()
    {
        var page = new StringBuilder();
        foreach (var sheet in KnownSheets.All)
        {
            page.Append("### ").Append(sheet.Title).Append("\n\nA row is ").Append(sheet.RowIs).Append('.');
            if (sheet.IsProgrammes) page.Append(" Accepted from the programme only.");
            page.Append("\n\n| heading | holds | also understood | notes |\n|---|---|---|---|\n");
            foreach (var column in sheet.Columns) Row(page, column, column.Heading);
            foreach (var column in sheet.GroupColumns) Row(page, column, Grouped(column.Heading));
            page.Append('\n');
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, Column column, string heading)
    {
        var notes = new List<string>();
        if (column.IsRequired) notes.Add("Required.");
        if (column.Values.Count > 0) notes.Add(string.Join(", ", column.Values) + ".");
        if (column.Note.Length > 0) notes.Add(column.Note);
        page.Append("| ").Append(Escaped(heading)).Append(" | ").Append(Holds(column.Type)).Append(" | ")
            .Append(Escaped(string.Join(", ", column.Aliases))).Append(" | ").Append(Escaped(string.Join(' ', notes))).Append(" |\n");
    }

    private static string Grouped(string heading)
    {
        var rest = heading.StartsWith("Job ", StringComparison.Ordinal) ? heading[4..] : heading;
        return "Job n " + char.ToLowerInvariant(rest[0]) + rest[1..];
    }

    private static string Holds(ColumnType type) => type switch
    {
        ColumnType.Identifier => "identifier",
        ColumnType.Specialist => "specialist's code",
        ColumnType.Text => "text",
        ColumnType.Date => "date",
        ColumnType.Month => "month",
        ColumnType.YesNo => "yes/no",
        ColumnType.Count => "whole number",
        ColumnType.Number => "number",
        ColumnType.Hours => "hours a week",
        ColumnType.Age => "age or band",
        ColumnType.Code => "one of a list",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
