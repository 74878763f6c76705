using System.Buffers.Text;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>The number format of each cell style, by the style number that a cell names.</summary>
/// <param name="byStyle">In the order of the styles' numbers.</param>
internal sealed class NumberFormats(List<NumberFormat> byStyle)
{
    /// <summary>The format of a style; one that the file does not define, or that no file can, is General.</summary>
    /// <param name="style">As the cell names it.</param>
    public NumberFormat this[int style] => style >= 0 && style < byStyle.Count ? byStyle[style] : default;

    /// <summary>Reads the part.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="path">The part; null: there is none.</param>
    public static NumberFormats Read(XlsxPackage package, string? path)
    {
        var byStyle = new List<NumberFormat>();
        if (path is null) return new NumberFormats(byStyle);
        var byId = new Dictionary<int, NumberFormat>();
        var reader = package.Read(path);
        Namespaces.RequireSpreadsheet(reader);
        var inCellFormats = false;
        while (reader.Read())
        {
            if (reader.Kind == XmlNodeKind.Text) continue;
            if (reader.LocalName.SequenceEqual("cellXfs"u8))
                inCellFormats = reader.Kind == XmlNodeKind.StartElement && !reader.IsEmptyElement;
            else if (reader.Kind == XmlNodeKind.StartElement && reader.LocalName.SequenceEqual("numFmt"u8))
                AddCustom(reader, byId);
            else if (inCellFormats && reader.Kind == XmlNodeKind.StartElement && reader.LocalName.SequenceEqual("xf"u8))
                byStyle.Add(OfStyle(reader, byId));
        }

        return new NumberFormats(byStyle);
    }

    private static void AddCustom(Utf8XmlReader reader, Dictionary<int, NumberFormat> byId)
    {
        if (reader.TryGetAttribute("numFmtId"u8, out var id) && Utf8Parser.TryParse(id, out int number, out _)
            && reader.TryGetAttribute("formatCode"u8, out var code))
            byId[number] = NumberFormat.Parse(XmlText.Decode(code));
    }

    private static NumberFormat OfStyle(Utf8XmlReader reader, Dictionary<int, NumberFormat> byId)
    {
        if (!reader.TryGetAttribute("numFmtId"u8, out var id) || !Utf8Parser.TryParse(id, out int number, out _)) return default;
        return byId.TryGetValue(number, out var custom) ? custom : NumberFormat.BuiltIn(number);
    }
}
