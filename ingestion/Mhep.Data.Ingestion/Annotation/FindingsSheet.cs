using System.Globalization;
using System.Xml;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>The sheet that lists every finding, the worst first, with a link to its cell.</summary>
/// <param name="styles">The workbook's formats.</param>
/// <param name="main">The workbook's namespace.</param>
internal sealed class FindingsSheet(StyleBook styles, string main)
{
    // A sheet may have 65,530 links.
    private const int MostLinks = 60_000;
    private const int FirstRow = 4;
    private static readonly string[] Headings = ["How much it matters", "Where", "Row", "Column", "Heading", "What is the matter", "What to do", "Why", "Code"];
    private static readonly int[] Widths = [20, 24, 8, 8, 28, 60, 60, 60, 24];

    /// <summary>Writes the part.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">In the report's order.</param>
    /// <param name="sheetNames">Names as on the tabs, in order: links need them.</param>
    public void Write(Stream output, IReadOnlyList<Finding> findings, IReadOnlyList<string> sheetNames)
    {
        using var xml = PartXml.Write(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", main);
        Columns(xml);
        xml.WriteStartElement("sheetData", main);
        Row(xml, 1, styles.Bold, OwnMarks.FindingsTitle);
        Row(xml, FirstRow - 1, styles.Bold, Headings);
        if (findings.Count == 0) Row(xml, FirstRow, styles.Wrapped, "Nothing was found.");
        for (var index = 0; index < findings.Count; index++) Row(xml, FirstRow + index, findings[index]);
        xml.WriteEndElement();
        if (findings.Count > 0) AutoFilter(xml, findings.Count);
        Links(xml, findings, sheetNames);
        xml.WriteEndElement();
    }

    private void Columns(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", main);
        xml.WriteStartElement("sheetView", main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", main);
        xml.WriteAttributeString("ySplit", Text(FirstRow - 1));
        xml.WriteAttributeString("topLeftCell", "A" + Text(FirstRow));
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", main);
        for (var index = 0; index < Widths.Length; index++)
        {
            xml.WriteStartElement("col", main);
            xml.WriteAttributeString("min", Text(index + 1));
            xml.WriteAttributeString("max", Text(index + 1));
            xml.WriteAttributeString("width", Text(Widths[index]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, int number, Finding finding)
    {
        xml.WriteStartElement("row", main);
        xml.WriteAttributeString("r", Text(number));
        Cell(xml, number, 1, OwnMarks.Label(finding.Kind.Severity), styles.Marked(styles.Wrapped, finding.Kind.Severity));
        Cell(xml, number, 2, finding.Place.Sheet ?? "The file", styles.Wrapped);
        if (finding.Place.Row is { } row)
        {
            xml.WriteStartElement("c", main);
            xml.WriteAttributeString("r", "C" + Text(number));
            xml.WriteAttributeString("s", Text(styles.Wrapped));
            xml.WriteElementString("v", main, Text(row));
            xml.WriteEndElement();
        }

        Cell(xml, number, 4, finding.Place.ColumnLetters, styles.Wrapped);
        Cell(xml, number, 5, finding.Place.Header, styles.Wrapped);
        Cell(xml, number, 6, finding.Message, styles.Wrapped);
        Cell(xml, number, 7, finding.Remedy, styles.Wrapped);
        Cell(xml, number, 8, finding.Kind.Why, styles.Wrapped);
        Cell(xml, number, 9, finding.Kind.Code, styles.Wrapped);
        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, int number, int style, params string[] texts)
    {
        xml.WriteStartElement("row", main);
        xml.WriteAttributeString("r", Text(number));
        for (var index = 0; index < texts.Length; index++) Cell(xml, number, index + 1, texts[index], style);
        xml.WriteEndElement();
    }

    /// <summary>Text in place: never a formula, whatever a heading begins with.</summary>
    private void Cell(XmlWriter xml, int row, int column, string? text, int style)
    {
        if (string.IsNullOrEmpty(text)) return;
        xml.WriteStartElement("c", main);
        xml.WriteAttributeString("r", CellPlace.LettersOf(column) + Text(row));
        xml.WriteAttributeString("s", Text(style));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", main);
        xml.WriteStartElement("t", main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SafeText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void AutoFilter(XmlWriter xml, int rows)
    {
        xml.WriteStartElement("autoFilter", main);
        xml.WriteAttributeString("ref", $"A{Text(FirstRow - 1)}:{CellPlace.LettersOf(Headings.Length)}{Text(FirstRow + rows - 1)}");
        xml.WriteEndElement();
    }

    private void Links(XmlWriter xml, IReadOnlyList<Finding> findings, IReadOnlyList<string> sheetNames)
    {
        var links = findings.Select((finding, index) => (finding.Place, Row: FirstRow + index))
            .Where(link => link.Place.Row is not null && link.Place.SheetPosition > 0 && link.Place.SheetPosition <= sheetNames.Count)
            .Take(MostLinks).ToList();
        if (links.Count == 0) return;
        xml.WriteStartElement("hyperlinks", main);
        foreach (var (place, row) in links)
        {
            var name = sheetNames[place.SheetPosition - 1].Replace("'", "''", StringComparison.Ordinal);
            xml.WriteStartElement("hyperlink", main);
            xml.WriteAttributeString("ref", "C" + Text(row));
            xml.WriteAttributeString("location", SafeText.Of($"'{name}'!{place.ColumnLetters ?? "A"}{Text(place.Row!.Value)}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
