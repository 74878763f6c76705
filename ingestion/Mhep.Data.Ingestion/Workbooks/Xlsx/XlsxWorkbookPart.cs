namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>The workbook part of an archive: which sheets there are, where their texts and formats are, and from which day its dates count.</summary>
internal sealed class XlsxWorkbookPart
{
    private const string Damaged = "The workbook's list of sheets is damaged.";

    /// <summary>What a part says, in whichever form it was written.</summary>
    /// <param name="sheets">Worksheets in the order of their tabs.</param>
    /// <param name="is1904">Whether days count from 1904.</param>
    /// <param name="relationships">What the part leads to.</param>
    public XlsxWorkbookPart(List<XlsxSheetEntry> sheets, bool is1904, List<XlsxRelationship> relationships)
    {
        Sheets = sheets;
        Is1904 = is1904;
        SharedStringsPath = relationships.Find(relationship => relationship.IsOf("sharedStrings"))?.Target;
        StylesPath = relationships.Find(relationship => relationship.IsOf("styles"))?.Target;
    }

    /// <summary>Worksheets in the order of their tabs; chart and dialog sheets are left out.</summary>
    public IReadOnlyList<XlsxSheetEntry> Sheets { get; }

    /// <summary>Days count from 1 January 1904, as on old Macs, not from 1900.</summary>
    public bool Is1904 { get; }

    /// <summary>Where the shared strings are; null: there are none.</summary>
    public string? SharedStringsPath { get; }

    /// <summary>Where the formats are; null: there are none.</summary>
    public string? StylesPath { get; }

    /// <summary>Reads a part of XML.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="maxSheets">The most sheets there may be.</param>
    public static XlsxWorkbookPart Read(XlsxPackage package, int maxSheets)
    {
        var path = package.WorkbookPath();
        var relationships = package.Relationships(path);
        var sheets = new List<XlsxSheetEntry>();
        var is1904 = false;
        var reader = package.Read(path);
        Namespaces.RequireSpreadsheet(reader);
        while (reader.Read())
        {
            if (reader.Kind != XmlNodeKind.StartElement) continue;
            if (reader.LocalName.SequenceEqual("workbookPr"u8))
                is1904 = reader.TryGetAttribute("date1904"u8, out var flag) && Namespaces.IsTrue(flag);
            else if (reader.LocalName.SequenceEqual("sheet"u8) && Sheet(reader, relationships) is { } sheet)
                sheets.Add(sheet);
            if (sheets.Count > maxSheets)
                throw new MalformedPartException($"The workbook has more than {maxSheets} sheets, the limit.");
        }

        return new XlsxWorkbookPart(sheets, is1904, relationships);
    }

    private static XlsxSheetEntry? Sheet(Utf8XmlReader reader, List<XlsxRelationship> relationships)
    {
        string? name = null, id = null;
        var hidden = false;
        var rest = reader.RawText;
        while (Utf8XmlReader.NextAttribute(ref rest, out var attribute, out var value))
        {
            if (attribute.SequenceEqual("name"u8)) name = XmlText.Decode(value);
            else if (attribute.SequenceEqual("state"u8)) hidden = !value.SequenceEqual("visible"u8);
            else if (attribute.EndsWith(":id"u8)) id = XmlText.Decode(value);
        }

        if (name is null || id is null) throw new MalformedPartException(Damaged);
        var target = relationships.Find(relationship => relationship.Id == id) ?? throw new MalformedPartException(Damaged);
        return target.IsOf("worksheet") ? new XlsxSheetEntry(name, target.Target, hidden) : null;
    }
}
