using System.Globalization;
using System.Xml.Linq;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// The boxes in which a spreadsheet program shows comments, in the drawing language of old that it still wants them in. Without its box a
/// comment is not shown.
/// </summary>
internal sealed class CommentShapes
{
    private const int IdsInBlock = 1024;
    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace X = "urn:schemas-microsoft-com:office:excel";

    private int _lastId;

    /// <summary>Takes over what a sheet has, or begins anew.</summary>
    /// <param name="shapes">The part; null: the sheet has none.</param>
    /// <param name="sheetPosition">1-based; gives new shapes numbers of their own.</param>
    public CommentShapes(XDocument? shapes, int sheetPosition)
    {
        Document = shapes ?? Empty(sheetPosition);
        var ids = Document.Root!.Elements(V + "shape").Select(shape => shape.Attribute("id")?.Value ?? "")
            .Where(id => id.StartsWith("_x0000_s", StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        _lastId = ids.DefaultIfEmpty(0).Max() is > 0 and var last ? last : sheetPosition * IdsInBlock;
    }

    /// <summary>The part as it is to be written.</summary>
    public XDocument Document { get; }

    /// <summary>Takes the boxes of some cells away.</summary>
    /// <param name="cells">References, 'F12'.</param>
    public void Remove(IReadOnlyCollection<string> cells)
    {
        if (cells.Count == 0) return;
        var gone = cells.ToHashSet(StringComparer.Ordinal);
        var shapes = Document.Root!.Elements(V + "shape").Where(shape => CellOf(shape) is { } cell && gone.Contains(cell)).ToList();
        foreach (var shape in shapes) shape.Remove();
    }

    /// <summary>Adds the box of a cell, hidden until the mouse is over the cell.</summary>
    /// <param name="row">1-based.</param>
    /// <param name="column">1-based.</param>
    public void Add(int row, int column)
    {
        var first = Math.Max(0, row - 2);
        var anchor = string.Create(CultureInfo.InvariantCulture, $"{column}, 15, {first}, 10, {column + 4}, 15, {first + 9}, 4");
        Document.Root!.Add(new XElement(
            V + "shape",
            new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"_x0000_s{++_lastId}")),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;margin-left:80pt;margin-top:5pt;width:250pt;height:130pt;z-index:1;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(O + "insetmode", "auto"),
            new XElement(V + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(V + "shadow", new XAttribute("on", "t"), new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(V + "path", new XAttribute(O + "connecttype", "none")),
            new XElement(V + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"))),
            new XElement(
                X + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(X + "MoveWithCells"),
                new XElement(X + "SizeWithCells"),
                new XElement(X + "Anchor", anchor),
                new XElement(X + "AutoFill", "False"),
                new XElement(X + "Row", row - 1),
                new XElement(X + "Column", column - 1))));
    }

    private static string? CellOf(XElement shape)
    {
        var data = shape.Element(X + "ClientData");
        return int.TryParse(data?.Element(X + "Row")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && int.TryParse(data?.Element(X + "Column")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? Reports.CellPlace.LettersOf(column + 1) + (row + 1).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static XDocument Empty(int sheetPosition) => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", V),
        new XAttribute(XNamespace.Xmlns + "o", O),
        new XAttribute(XNamespace.Xmlns + "x", X),
        new XElement(
            O + "shapelayout",
            new XAttribute(V + "ext", "edit"),
            new XElement(O + "idmap", new XAttribute(V + "ext", "edit"), new XAttribute("data", sheetPosition))),
        new XElement(
            V + "shapetype",
            new XAttribute("id", "_x0000_t202"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(O + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(V + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(V + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(O + "connecttype", "rect")))));
}
