using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// Copies a sheet's part forwards, node by node, and changes three things on the way: the format of cells that are marked, one column at
/// the right, and the line that names the boxes of comments. Rows that are not concerned are copied as they stand.
/// </summary>
internal sealed class SheetRewriter
{
    private const int ErrorsWidth = 60;

    /// <summary>What may follow the line that names the boxes of comments, by the format's order.</summary>
    private static readonly HashSet<string> AfterShapes =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly SheetPlan _plan;
    private readonly StyleBook _styles;
    private readonly XmlReader _reader;
    private readonly XmlWriter _writer;
    private readonly RowRewriter _rows;
    private bool _hasColumns;
    private bool _hasShapes;

    private SheetRewriter(SheetPlan plan, StyleBook styles, XmlReader reader, XmlWriter writer)
    {
        (_plan, _styles, _reader, _writer) = (plan, styles, reader, writer);
        _hasShapes = plan.NewShapesId is null;
        _rows = new RowRewriter(plan, styles, reader, writer);
    }

    /// <summary>Copies a sheet.</summary>
    /// <param name="plan">What changes.</param>
    /// <param name="styles">Gives coloured formats.</param>
    /// <param name="input">The part as sent.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static void Copy(SheetPlan plan, StyleBook styles, Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var reader = PartXml.Read(input);
        using var writer = PartXml.Write(output);
        new SheetRewriter(plan, styles, reader, writer).Copy(cancellationToken);
    }

    private void Copy(CancellationToken cancellationToken)
    {
        _reader.Read();
        while (!_reader.EOF)
        {
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == 0) NameShapes();
            if (_reader.NodeType != XmlNodeType.Element || _reader.Depth != 1)
            {
                PartXml.CopyShallow(_reader, _writer);
                _reader.Read();
                continue;
            }

            if (AfterShapes.Contains(_reader.LocalName)) NameShapes();
            switch (_reader.LocalName)
            {
                case "dimension":
                    Dimension();
                    break;
                case "cols":
                    Columns();
                    break;
                case "sheetData":
                    if (!_hasColumns) new XElement((XNamespace)_reader.NamespaceURI + "cols", Width(_reader.NamespaceURI)).WriteTo(_writer);
                    _rows.Copy(cancellationToken);
                    break;
                default:
                    _writer.WriteNode(_reader, defattr: false);
                    break;
            }
        }

        _writer.Flush();
    }

    private void NameShapes()
    {
        if (_hasShapes) return;
        _hasShapes = true;
        var isStrict = _styles.IsStrict;
        _writer.WriteStartElement(_rows.Prefix, "legacyDrawing", _rows.Namespace);
        _writer.WriteAttributeString("r", "id", OfficeRelations.Namespace(isStrict), _plan.NewShapesId);
        _writer.WriteEndElement();
    }

    /// <summary>The size that the sheet declares grows by our column.</summary>
    private void Dimension()
    {
        var element = (XElement)XNode.ReadFrom(_reader);
        if (element.Attribute("ref")?.Value is { } text && System.Text.Encoding.ASCII.GetBytes(text) is var bytes && TryRange(bytes, out var range))
        {
            var last = CellPlace.LettersOf(Math.Max(range.Last.Column, _plan.ErrorsColumn));
            var row = Math.Max(range.Last.Row, _plan.Rows.Count > 0 ? _plan.Rows.Keys.Last() : 0);
            var first = CellPlace.LettersOf(range.First.Column) + range.First.Row.ToString(CultureInfo.InvariantCulture);
            element.SetAttributeValue("ref", string.Create(CultureInfo.InvariantCulture, $"{first}:{last}{row}"));
        }

        element.WriteTo(_writer);
    }

    /// <summary>Gives our column a width; a range of columns that it lies in is cut in two around it.</summary>
    private void Columns()
    {
        _hasColumns = true;
        var columns = (XElement)XNode.ReadFrom(_reader);
        var at = _plan.ErrorsColumn;
        var holder = columns.Elements().FirstOrDefault(element => Number(element, "min") <= at && at <= Number(element, "max"));
        var ours = Width(columns.Name.NamespaceName);
        if (holder is not null)
        {
            var (before, after) = (new XElement(holder), new XElement(holder));
            before.SetAttributeValue("max", at - 1);
            after.SetAttributeValue("min", at + 1);
            holder.ReplaceWith(Number(holder, "min") < at ? before : null, ours, at < Number(holder, "max") ? after : null);
        }
        else if (columns.Elements().FirstOrDefault(element => Number(element, "min") > at) is { } next)
        {
            next.AddBeforeSelf(ours);
        }
        else
        {
            columns.Add(ours);
        }

        columns.WriteTo(_writer);
    }

    private XElement Width(XNamespace main) => new(
        main + "col",
        new XAttribute("min", _plan.ErrorsColumn),
        new XAttribute("max", _plan.ErrorsColumn),
        new XAttribute("width", ErrorsWidth),
        new XAttribute("customWidth", 1));

    private static int Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool TryRange(byte[] text, out CellRange range)
    {
        var colon = Array.IndexOf(text, (byte)':');
        var read = CellReference.TryParse(text.AsSpan(0, colon < 0 ? text.Length : colon), out var first);
        var last = first;
        read = read && (colon < 0 || CellReference.TryParse(text.AsSpan(colon + 1), out last));
        range = new CellRange(first, last);
        return read;
    }
}
