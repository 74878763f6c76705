using System.Buffers;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Mhep.Data.Spreadsheets;

/// <summary>
/// Writes .xlsx files so that the same content gives the same file: fixed part order, ids and times, no application
/// properties. Rows stream through; memory does not grow with their number. Our own few parts rather than a library's,
/// because the packaging layer below the usual ones stamps entries with the clock and names relations at random.
/// </summary>
/// <remarks>
/// The parts' bytes are the same on every machine; the compressed bytes around them are the same for one version of the
/// runtime, whose deflate may choose otherwise in the next.
/// </remarks>
public static class XlsxFile
{
    private const int LongestSheetName = 31;
    private static readonly SearchValues<char> NotInSheetNames = SearchValues.Create(@"[]:*?/\");

    /// <summary>The time every entry of the archive carries.</summary>
    public static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook to a new file, replacing one that is there.</summary>
    public static void Write(string path, IReadOnlyList<SheetContent> sheets)
    {
        using var file = File.Create(path);
        Write(file, sheets);
    }

    /// <summary>Writes a workbook; the stream need not be seekable and stays open.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sheets">At least one; names must be allowed by Excel and differ.</param>
    public static void Write(Stream output, IReadOnlyList<SheetContent> sheets)
    {
        CheckNames(sheets);
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        // Content types first: programs that look only at a file's beginning know the format by it.
        WriteText(archive, "[Content_Types].xml", ContentTypes(sheets.Count));
        WriteText(archive, "_rels/.rels", PackageRelations);
        WriteText(archive, "xl/workbook.xml", Workbook(sheets));
        WriteText(archive, "xl/_rels/workbook.xml.rels", WorkbookRelations(sheets.Count));
        WriteText(archive, "xl/styles.xml", StylesPart.Xml);
        for (var index = 0; index < sheets.Count; index++)
        {
            using var part = Open(archive, $"xl/worksheets/sheet{index + 1}.xml");
            SheetPart.Write(part, sheets[index], selected: index == 0);
        }
    }

    private static void CheckNames(IReadOnlyList<SheetContent> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in sheets.Select(sheet => sheet.Name))
        {
            if (name.Length is 0 or > LongestSheetName || name.AsSpan().ContainsAny(NotInSheetNames) || !seen.Add(name))
                throw new ArgumentException($"Excel does not allow the sheet name '{name}' here.", nameof(sheets));
        }
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static void WriteText(ZipArchive archive, string name, string xml)
    {
        using var part = Open(archive, name);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string PackageRelations =
        $"""{Declaration}<Relationships xmlns="{Package}/relationships">"""
        + $"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder(Declaration)
            .Append($"""<Types xmlns="{Package}/content-types">""")
            .Append("""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""")
            .Append("""<Default Extension="xml" ContentType="application/xml"/>""")
            .Append($"""<Override PartName="/xl/workbook.xml" ContentType="{SpreadsheetType}.sheet.main+xml"/>""")
            .Append($"""<Override PartName="/xl/styles.xml" ContentType="{SpreadsheetType}.styles+xml"/>""");
        for (var number = 1; number <= sheets; number++)
        {
            var part = Invariant($"/xl/worksheets/sheet{number}.xml");
            xml.Append(Invariant($"""<Override PartName="{part}" ContentType="{SpreadsheetType}.worksheet+xml"/>"""));
        }

        return xml.Append("</Types>").ToString();
    }

    private static string Workbook(IReadOnlyList<SheetContent> sheets)
    {
        var xml = new StringBuilder(Declaration)
            .Append($"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Office}"><sheets>""");
        for (var index = 0; index < sheets.Count; index++)
        {
            var name = SecurityElement.Escape(sheets[index].Name);
            xml.Append(Invariant($"""<sheet name="{name}" sheetId="{index + 1}"{(sheets[index].IsHidden ? " state=\"hidden\"" : "")} r:id="rId{index + 1}"/>"""));
        }

        return xml.Append("</sheets></workbook>").ToString();
    }

    private static string WorkbookRelations(int sheets)
    {
        var xml = new StringBuilder(Declaration).Append($"""<Relationships xmlns="{Package}/relationships">""");
        for (var number = 1; number <= sheets; number++)
            xml.Append(Relation(number, "worksheet", Invariant($"worksheets/sheet{number}.xml")));
        xml.Append(Relation(sheets + 1, "styles", "styles.xml"));
        return xml.Append("</Relationships>").ToString();
    }

    private static string Relation(int number, string type, string target) =>
        Invariant($"""<Relationship Id="rId{number}" Type="{Office}/{type}" Target="{target}"/>""");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
