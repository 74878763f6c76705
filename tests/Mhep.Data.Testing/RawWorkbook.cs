using System.IO.Compression;
using System.Text;

namespace Mhep.Data.Testing;

/// <summary>
/// A workbook written part by part as XML, to reach what no spreadsheet program writes: damaged, hostile and odd files.
/// Starts as a correct workbook with one sheet, 'Sheet1'; any part may be replaced, added or left out.
/// </summary>
public sealed class RawWorkbook
{
    /// <summary>The transitional namespace of spreadsheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The path of the part that says what each part is.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Path, byte[] Content)> _parts = [];

    private RawWorkbook()
    {
    }

    /// <summary>A workbook whose sheet holds these rows.</summary>
    /// <param name="rows">What stands between the sheetData tags.</param>
    /// <param name="after">What follows sheetData, such as merged ranges.</param>
    public static RawWorkbook WithRows(string rows, string after = "") => new RawWorkbook()
        .Part(ContentTypes, TypesOf(1))
        .Part("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""")
        .Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{Relations}/styles" Target="/xl/styles.xml"/></Relationships>""")
        .Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>""")
        .Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""")
        .Part("xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>zero</t></si><si><r><t>o</t></r><r><t>ne</t></r><rPh><t>ignored</t></rPh></si></sst>""")
        .Part("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""");

    /// <summary>What each part of a workbook is.</summary>
    /// <param name="sheets">How many sheets it has.</param>
    internal static string TypesOf(int sheets)
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var overrides = Enumerable.Range(1, sheets).Select(number => ($"worksheets/sheet{number}.xml", "worksheet"))
            .Append(("workbook.xml", "sheet.main")).Append(("styles.xml", "styles")).Append(("sharedStrings.xml", "sharedStrings"))
            .Select(part => $"""<Override PartName="/xl/{part.Item1}" ContentType="{Type}{part.Item2}+xml"/>""");
        return $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(overrides)}</Types>""";
    }

    /// <summary>Puts a part in place of the first of that path.</summary>
    /// <param name="path">From the root of the package.</param>
    /// <param name="content">Its text, written as UTF-8.</param>
    public RawWorkbook With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Puts a part in place of the first of that path.</summary>
    /// <param name="path">From the root of the package.</param>
    /// <param name="content">Its bytes.</param>
    public RawWorkbook With(string path, byte[] content)
    {
        _parts[_parts.FindIndex(part => part.Path == path)] = (path, content);
        return this;
    }

    /// <summary>Adds a part, even one of a path that is there already.</summary>
    /// <param name="path">Any name.</param>
    /// <param name="content">Its text.</param>
    public RawWorkbook Part(string path, string content)
    {
        _parts.Add((path, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    /// <summary>Leaves a part out.</summary>
    /// <param name="path">Its name.</param>
    public RawWorkbook Without(string path)
    {
        _parts.RemoveAll(part => part.Path == path);
        return this;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _parts)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
