using System.Globalization;
using System.Xml.Linq;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// The workbook's cell formats, to which ours are appended: a coloured cell keeps its number format, font, border and alignment. What
/// colour a cell had before stays in the second colour of its fill, which a solid fill does not show, so that it can be given back.
/// </summary>
internal sealed class StyleBook
{
    private static readonly (Severity Severity, string Colour)[] Colours =
        [(Severity.Error, "FFF7B5AF"), (Severity.Warning, "FFFFE08F"), (Severity.Information, "FFCDE2F6")];

    private readonly XNamespace _main;
    private readonly XElement _fonts;
    private readonly XElement _fills;
    private readonly XElement _formats;
    private readonly List<XElement> _fillList;
    private readonly List<XElement> _formatList;
    private readonly Dictionary<(int Style, Severity? Severity), int> _made = [];

    /// <summary>Takes the part over.</summary>
    /// <param name="styles">The part as it was sent.</param>
    public StyleBook(XDocument styles)
    {
        Document = styles;
        var root = styles.Root!;
        _main = root.Name.Namespace;
        _fonts = Section(root, "fonts", ["numFmts"], () => [new XElement(_main + "font")]);
        _fills = Section(root, "fills", ["fonts"], () => [Pattern("none"), Pattern("gray125")]);
        Section(root, "borders", ["fills"], () => [new XElement(_main + "border")]);
        _formats = Section(root, "cellXfs", ["cellStyleXfs", "borders"], () => [new XElement(_main + "xf")]);
        _fillList = [.. _fills.Elements(_main + "fill")];
        _formatList = [.. _formats.Elements(_main + "xf")];
        HasOurs = _fillList.Exists(fill => SeverityOf(fill) is not null);
    }

    /// <summary>The part with what was appended.</summary>
    public XDocument Document { get; }

    /// <summary>Whether the workbook has the strict spelling of ISO/IEC 29500.</summary>
    public bool IsStrict => _main.NamespaceName == OfficeRelations.StrictMain;

    /// <summary>Whether cells may have our colours from an earlier check.</summary>
    public bool HasOurs { get; }

    /// <summary>Bold text.</summary>
    public int Bold => _made.TryGetValue((-1, null), out var made) ? made : _made[(-1, null)] = AppendBold();

    /// <summary>Text that wraps and stays text when somebody edits it, even if it begins like a formula.</summary>
    public int Wrapped => _made.TryGetValue((-2, null), out var made) ? made : _made[(-2, null)] = AppendWrapped();

    /// <summary>The format without a colour of ours.</summary>
    /// <param name="style">A format of the workbook.</param>
    public int Plain(int style)
    {
        if (!HasOurs || style < 0 || style >= _formatList.Count || FillOf(style) is not { } fill || SeverityOf(fill) is null) return style;
        if (_made.TryGetValue((style, null), out var made)) return made;
        var before = fill.Element(_main + "patternFill")!.Element(_main + "bgColor");
        var hadNone = before is null || before.Attribute("indexed")?.Value == "64";
        return _made[(style, null)] = AppendFormat(style, hadNone ? 0 : AppendFill(Solid(new XElement(before!), null)));
    }

    /// <summary>The format in the colour of a severity.</summary>
    /// <param name="style">A format of the workbook, plain.</param>
    /// <param name="severity">Whose colour.</param>
    public int Marked(int style, Severity severity)
    {
        if (style < 0 || style >= _formatList.Count) style = 0;
        if (_made.TryGetValue((style, severity), out var made)) return made;
        var before = FillOf(style)?.Element(_main + "patternFill") is { } pattern && pattern.Attribute("patternType")?.Value == "solid"
            ? pattern.Element(_main + "fgColor")
            : null;
        var ours = new XElement(_main + "fgColor", new XAttribute("rgb", Colours.First(colour => colour.Severity == severity).Colour));
        return _made[(style, severity)] = AppendFormat(style, AppendFill(Solid(ours, before)));
    }

    private int AppendBold()
    {
        var font = new XElement(_fonts.Elements(_main + "font").First());
        if (font.Element(_main + "b") is null) font.AddFirst(new XElement(_main + "b"));
        var number = _fonts.Elements(_main + "font").ToList().FindIndex(known => XNode.DeepEquals(known, font));
        if (number < 0)
        {
            _fonts.Add(font);
            number = Counted(_fonts, "font") - 1;
        }

        return AppendFormat(Format(new XAttribute("fontId", number), new XAttribute("applyFont", 1)));
    }

    private int AppendWrapped() => AppendFormat(Format(
        new XAttribute("quotePrefix", 1),
        new XAttribute("applyAlignment", 1),
        new XElement(_main + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", 1))));

    private XElement Format(params object[] content) => new(_main + "xf", new XAttribute("numFmtId", 0), content);

    private int AppendFormat(int style, int fill)
    {
        var format = new XElement(_formatList[style]);
        format.SetAttributeValue("fillId", fill);
        format.SetAttributeValue("applyFill", 1);
        return AppendFormat(format);
    }

    /// <summary>A format like it may be there from an earlier check.</summary>
    private int AppendFormat(XElement format)
    {
        if (_formatList.FindIndex(known => XNode.DeepEquals(known, format)) is >= 0 and var found) return found;
        _formats.Add(format);
        _formatList.Add(format);
        Counted(_formats, "xf");
        return _formatList.Count - 1;
    }

    private int AppendFill(XElement fill)
    {
        if (_fillList.FindIndex(known => XNode.DeepEquals(known, fill)) is >= 0 and var found) return found;
        _fills.Add(fill);
        _fillList.Add(fill);
        Counted(_fills, "fill");
        return _fillList.Count - 1;
    }

    private XElement? FillOf(int style) =>
        int.TryParse(_formatList[style].Attribute("fillId")?.Value ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var fill) && fill < _fillList.Count
            ? _fillList[fill]
            : null;

    private Severity? SeverityOf(XElement fill)
    {
        var colour = fill.Element(_main + "patternFill")?.Element(_main + "fgColor")?.Attribute("rgb")?.Value;
        return colour is null ? null : Colours.Where(ours => string.Equals(ours.Colour, colour, StringComparison.OrdinalIgnoreCase))
            .Select(ours => (Severity?)ours.Severity).FirstOrDefault();
    }

    private XElement Solid(XElement colour, XElement? before) => new(
        _main + "fill",
        new XElement(
            _main + "patternFill",
            new XAttribute("patternType", "solid"),
            new XElement(_main + "fgColor", colour.Attributes()),
            before is null ? new XElement(_main + "bgColor", new XAttribute("indexed", 64)) : new XElement(_main + "bgColor", before.Attributes())));

    private XElement Pattern(string type) => new(_main + "fill", new XElement(_main + "patternFill", new XAttribute("patternType", type)));

    /// <summary>A section of the part; where it is missing, one with what every workbook has in it, after the sections that come before.</summary>
    private XElement Section(XElement root, string name, string[] after, Func<XElement[]> content)
    {
        if (root.Element(_main + name) is { } found && found.HasElements) return found;
        root.Element(_main + name)?.Remove();
        var section = new XElement(_main + name, content());
        section.SetAttributeValue("count", section.Elements().Count());
        if (after.Select(before => root.Element(_main + before)).FirstOrDefault(element => element is not null) is { } previous) previous.AddAfterSelf(section);
        else root.AddFirst(section);
        return section;
    }

    private int Counted(XElement section, string item)
    {
        var count = section.Elements(_main + item).Count();
        section.SetAttributeValue("count", count);
        return count;
    }
}
