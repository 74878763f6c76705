using System.Text;
using Mhep.Data.Ingestion.Tests.Binary;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

/// <summary>
/// Hostile and odd spreadsheets, row by row: what each is, and what must come of it. The outcome is a finding, or 'read' where the file is
/// read without one about it.
/// </summary>
public sealed class HostileTableTests
{
    private static readonly DateOnly Day = new(2022, 5, 3);

    private static readonly Dictionary<string, (string Outcome, Func<Reading> Read)> Table = new(StringComparer.Ordinal)
    {
        ["1 GiB in one cell: declared size"] = ("file file-inflates-too-far", () => Raw(RawWorkbook.WithRows(Inline(new string('a', 30_000_000))))),
        ["1 GiB in one cell: bytes counted while inflating"] = ("file file-inflates-too-far", () => Raw(
            RawWorkbook.WithRows(Inline(new string('a', 900_000))), new IngestionLimits { MaxInflatedBytes = 500_000 })),
        ["16 M rows without r="] = ("file too-many-rows", () => Raw(ManyRows(), new IngestionLimits { MaxRows = 1_000 })),
        ["billion laughs in sharedStrings"] = ("file file-unsafe", () => Raw(SharedStrings("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"))),
        ["XXE file:// in sharedStrings"] = ("file file-unsafe", () => Raw(SharedStrings("<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"))),
        ["dimension A1:XFD1048576, one row"] = ("read", () => Raw(Good().ToRaw().With("xl/worksheets/sheet1.xml", WithDimension()))),
        ["cell at XFD1048576"] = ("sheet too-many-columns", () => Raw(Rows("""<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"""))),
        ["cell at XFD1048576 of an .xlsb"] = ("sheet too-many-columns", () => Xlsb(book => book.RowAt(1_048_575, isHidden: false).Cell(16_383, 1))),
        ["cell ZZZZ99999999"] = ("file file-damaged", () => Raw(Rows("""<row r="9"><c r="ZZZZ99999999"><v>1</v></c></row>"""))),
        ["1904 date system"] = ("read", () => Checked(A.Workbook().With1904Dates().Sheet("x").Row("Client ID", "Site", "Referral date", "Employed at referral").Row("1", "SYN-A1", Day, "no"))),
        ["serial 60"] = ("E4 date-impossible", () => Client(new ClientCells { Referral = RawCell.Serial(60) })),
        ["serial -1"] = ("E4 date-impossible", () => Client(new ClientCells { Referral = RawCell.Serial(-1) })),
        ["serial 9999999"] = ("E4 date-impossible", () => Client(new ClientCells { Referral = RawCell.Serial(9_999_999) })),
        ["#N/A"] = ("E4 error-cell", () => Client(new ClientCells { Referral = RawCell.Error("#N/A") })),
        ["#REF!"] = ("A4 error-cell", () => Client(new ClientCells { Id = RawCell.Error("#REF!") })),
        ["#DIV/0!"] = ("O4 error-cell", () => Client(new ClientCells().WithJob() with { Hours = RawCell.Error("#DIV/0!") })),
        ["merged A4:A5 among the rows"] = ("A4 merged-cells", () => Checked(ClientCells.Sheet(new ClientCells(), new ClientCells { Id = null }).Merged("A4:A5"))),
        ["hidden row"] = ("sheet hidden-content", () => Raw(Rows("""<row r="9" hidden="1"><c r="A9" t="inlineStr"><is><t>2</t></is></c></row>"""))),
        ["hidden column"] = ("sheet hidden-content", () => Raw(Good().ToRaw().With("xl/worksheets/sheet1.xml", WithHiddenColumn()))),
        ["hidden sheet"] = ("sheet hidden-content", () => Checked(Good().Hidden())),
        ["00123 as number with 00000 format"] = ("read", () => Client(new ClientCells { Id = RawCell.FiveDigits(123) })),
        ["shared-string index 999999"] = ("file file-damaged", () => Raw(Rows("""<row r="9"><c r="A9" t="s"><v>999999</v></c></row>"""))),
        ["shared-string index -1"] = ("file file-damaged", () => Raw(Rows("""<row r="9"><c r="A9" t="s"><v>-1</v></c></row>"""))),
        ["rows out of order (3 then 1)"] = ("file file-damaged", () => Raw(Rows("""<row r="9"/><row r="7"><c r="A7"><v>1</v></c></row>"""))),
        ["same cell twice"] = ("file file-damaged", () => Raw(Rows("""<row r="9"><c r="A9"><v>1</v></c><c r="A9"><v>2</v></c></row>"""))),
        ["formula with a stored value"] = ("O4 formula-value-used", () => Client(new ClientCells().WithJob() with { Hours = RawCell.Formula(18) })),
        ["formula without a stored value"] = ("O4 formula-without-value", () => Client(new ClientCells().WithJob() with { Hours = RawCell.FormulaWithoutValue() })),
        ["zip path ../../"] = ("file file-unsafe", () => Raw(Good().ToRaw().Part("../../evil.xml", ""))),
        ["two parts with one name"] = ("file file-unsafe", () => Raw(Good().ToRaw().Part("xl/WORKBOOK.xml", ""))),
        ["200,000 nested elements"] = ("file file-unsafe", () => Raw(Rows(string.Concat(Enumerable.Repeat("<a>", 200_000))))),
        ["60,000 zip entries"] = ("file file-unsafe", () => Raw(ManyParts())),
        ["a part that is not what its checksum says"] = ("file file-damaged", () => Bytes(WithWrongChecksum())),
        ["NaN in a numeric cell"] = ("O4 hours-unreadable", () => Client(new ClientCells().WithJob() with { Hours = new RawCell("", "<v>NaN</v>") })),
        ["1E400 in a numeric cell"] = ("O4 hours-unreadable", () => Client(new ClientCells().WithJob() with { Hours = new RawCell("", "<v>1E400</v>") })),
        ["\"1,5\" in a numeric cell"] = ("O4 hours-unreadable", () => Client(new ClientCells().WithJob() with { Hours = new RawCell("", "<v>1,5</v>") })),
        ["RTL mark in a key"] = ("A4 invisible-characters", () => Client(new ClientCells { Id = "C-\u200F001" })),
        ["zero-width space in a key"] = ("B4 invisible-characters", () => Client(new ClientCells { Site = "SYN\u200B-A1" })),
        ["byte order mark in a key"] = ("A4 invisible-characters", () => Client(new ClientCells { Id = "\uFEFFC-001" })),
        ["\"=1+1\" as text"] = ("read", () => Client(new ClientCells { Id = "=1+1" })),
        ["truncated"] = ("file file-truncated", () => Bytes(Good().ToBytes()[..600])),
        ["empty"] = ("file file-empty", () => Bytes([])),
        ["CSV renamed .xlsx"] = ("file file-not-a-workbook", () => Bytes("Client ID,Site\n1,SYN-A1\n"u8.ToArray(), "return.xlsx")),
        ["HTML renamed .xls"] = ("file file-is-html", () => Bytes("<html><table><tr><td>Client ID</td></tr></table></html>"u8.ToArray(), "return.xls")),
        ["encrypted"] = ("file file-password-protected", () => Bytes(XlsBuilder.InCompoundFile("EncryptedPackage", new byte[4_096]))),
        ["OLE that is no workbook"] = ("file file-not-a-workbook", () => Bytes(XlsBuilder.InCompoundFile("WordDocument", new byte[4_096]), "return.xls")),
        ["macros alone"] = ("file file-has-no-sheets", () => Bytes(new XlsBuilder { SheetType = 1 }.ToBytes())),
        [".xlsm with a macro part"] = ("file macros-ignored", () => Raw(Good().ToRaw().Part("xl/vbaProject.bin", ""))),
        ["external links"] = ("file outside-links-ignored", () => Raw(Good().ToRaw().Part("xl/externalLinks/externalLink1.xml", ""))),
        ["data connections"] = ("file outside-links-ignored", () => Raw(Good().ToRaw().Part("xl/connections.xml", ""))),
        ["date as text, dd/mm"] = ("read", () => Client(new ClientCells { Referral = "03/05/2022" })),
        ["date as text, mm/dd where 13/02 proves order"] = ("E4 date-month-first", () => Client(new ClientCells { Referral = "02/13/2022" })),
        ["two-digit year"] = ("E4 date-two-digit-year", () => Client(new ClientCells { Referral = "03/05/22" })),
        ["time beside the date"] = ("E4 date-with-time", () => Client(new ClientCells { Referral = "03/05/2022 14:30" })),
        ["time zone"] = ("E4 date-with-zone", () => Client(new ClientCells { Referral = "2022-05-03T23:30:00Z" })),
        ["\"01/02/2025 \" with a space behind"] = ("read", () => Client(new ClientCells { Referral = "03/05/2022 " })),
        ["a non-breaking space behind the date"] = ("read", () => Client(new ClientCells { Referral = "03/05/2022\u00A0" })),
        ["smart quotes in a text"] = ("read", () => Client(new ClientCells { Team = "\u2018North\u2019 CMHT" })),
        ["header renamed"] = ("D1 heading-proposed", () => Checked(A.Workbook().Sheet("x").Row("Client ID", "Site", "Age", "Refferal date").Row("1", "SYN-A1", 30, Day))),
        ["header moved"] = ("read", () => Checked(A.Workbook().Sheet("x").Row("Employed at referral", "Referral date", "Site", "Client ID").Row("no", Day, "SYN-A1", "1"))),
        ["header repeated"] = ("D1 column-twice", () => Checked(A.Workbook().Sheet("x").Row("Client ID", "Site", "Age", "Client ID").Row("1", "SYN-A1", 30, "2"))),
        ["two header rows"] = ("read", () => Checked(A.Workbook().Sheet("x").Row("Client", null, "Dates", null).Row("Client ID", "Site", "Referral date", "Employed at referral").Row("1", "SYN-A1", Day, "no"))),
        ["totals row at the foot"] = ("read", () => Checked(A.Workbook().Sheet("x").Row("Month", "Site", "Referrals").Row("2022-05", "SYN-A1", 4).Row("Total", null, 4))),
        ["blank rows between"] = ("read", () => Checked(A.Workbook().Sheet("x").Row("Client ID", "Site", "Referral date", "Employed at referral").Row("1", "SYN-A1", Day, "no").Row().Row("2", "SYN-A1", Day, "no"))),
        ["template version in a hidden sheet"] = ("sheet sheet-not-recognised", () => Checked(Good().Sheet("Version").Row("Template version", "3.1").Hidden())),
        ["wrong provider's file"] = ("B4 unknown-site", () => Reading.Checked(ClientCells.Sheet(new ClientCells { Site = "SYN-B1" }), OfProviderA())),
        ["future date"] = ("E4 date-after-coverage", () => Client(new ClientCells { Referral = new DateOnly(2023, 10, 1), Profile = null })),
        ["end before start"] = ("I4 dates-out-of-order", () => Client(new ClientCells { Discharge = Day.AddDays(-1) })),
        ["duplicate client id"] = ("row 5 same-key-different-facts", () => Checked(ClientCells.Sheet(new ClientCells(), new ClientCells { Age = 50 }))),
        ["same client in two sites"] = ("B5 client-at-two-sites", () => Checked(ClientCells.Sheet(
            new ClientCells(), new ClientCells { Site = "SYN-A2", Specialist = "ES-02", Referral = Day.AddDays(9), Profile = null }))),
        ["0-byte columns"] = ("read", () => Checked(A.Workbook().Sheet("x").Row("Client ID", "Site", "Referral date", "", "Employed at referral").Row("1", "SYN-A1", Day, "", "no"))),
        ["32,767-character cell"] = ("read", () => Client(new ClientCells { Team = new string('a', 32_767) })),
        ["32,768-character cell"] = ("file file-damaged", () => Client(new ClientCells { Team = new string('a', 32_768) })),
        ["yes/Y/1/TRUE"] = ("read", () => Checked(ClientCells.Sheet([.. new object[] { "yes", "Y", 1, true, "x", "No", 0, false }.Select((word, index) => new ClientCells { Id = "C-" + index, Employed = word })]))),
    };

    public static TheoryData<string> Rows_of_the_table => [.. Table.Keys];

    /// <summary>Names of all rows.</summary>
    internal static IReadOnlyCollection<string> RowNames => Table.Keys;

    [Theory]
    [MemberData(nameof(Rows_of_the_table))]
    public void Every_hostile_and_odd_file_has_the_outcome_of_the_table(string row)
    {
        var (outcome, read) = Table[row];

        var lines = read().Flatten("coverage-assumed", "first-hours-assumed", "competitive-assumed").ToList();

        if (outcome == "read") Assert.Empty(lines);
        else Assert.Contains(outcome, lines);
    }

    /// <summary>Reads the file of a row, whatever comes of it.</summary>
    internal static Reading ReadRow(string row) => Table[row].Read();

    private static WorkbookBuilder.SheetBuilder Good() => ClientCells.Sheet(new ClientCells());

    private static Reading Client(ClientCells client) => Checked(ClientCells.Sheet(client));

    private static Reading Checked(WorkbookBuilder.SheetBuilder workbook) => Reading.Checked(workbook);

    private static Reading Raw(RawWorkbook workbook, IngestionLimits? limits = null) => Reading.Checked(new MemoryStream(workbook.ToBytes()), limits: limits);

    private static Reading Bytes(byte[] bytes, string name = "return") => Reading.Checked(new MemoryStream(bytes), fileName: name);

    private static Reading Xlsb(Func<XlsbBuilder, XlsbBuilder> more) =>
        Reading.Checked(more(new XlsbBuilder().Row("Client ID", "Site", "Referral date", "Employed at referral").Row("1", "SYN-A1", Day, "no")).ToStream());

    private static Ingestion.Checks.KnownData OfProviderA() => Reading.Known with
    {
        ProviderCode = "SYN-A",
        Sites = Reading.Known.Sites.Where(site => site.Value.ProviderCode == "SYN-A").ToDictionary(StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>A good sheet of clients with more rows below, as XML.</summary>
    private static RawWorkbook Rows(string more) => RawWorkbook.WithRows(Headings + more);

    private static string Headings => """<row r="1"><c r="A1" t="inlineStr"><is><t>Client ID</t></is></c><c r="B1" t="inlineStr"><is><t>Site</t></is></c><c r="C1" t="inlineStr"><is><t>Age</t></is></c></row>""";

    private static string Inline(string text) => $"""<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>""";

    private static RawWorkbook ManyRows() => RawWorkbook.WithRows(Headings + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 5_000)));

    private static RawWorkbook SharedStrings(string declaration) =>
        RawWorkbook.WithRows("").With("xl/sharedStrings.xml", $"{declaration}<sst xmlns=\"{RawWorkbook.Main}\"><si><t>&b;</t></si></sst>");

    private static RawWorkbook ManyParts()
    {
        var workbook = Good().ToRaw();
        for (var i = 0; i < 60_000; i++) workbook.Part($"xl/media/{i}", "");
        return workbook;
    }

    private static string WithDimension() => $"""<worksheet xmlns="{RawWorkbook.Main}"><dimension ref="A1:XFD1048576"/><sheetData>{Filled}</sheetData></worksheet>""";

    private static string WithHiddenColumn() => $"""<worksheet xmlns="{RawWorkbook.Main}"><cols><col min="2" max="2" hidden="1"/></cols><sheetData>{Filled}</sheetData></worksheet>""";

    private static string Filled => """<row r="1"><c t="inlineStr"><is><t>Client ID</t></is></c><c t="inlineStr"><is><t>Site</t></is></c><c t="inlineStr"><is><t>Referral date</t></is></c><c t="inlineStr"><is><t>Employed at referral</t></is></c></row><row r="2"><c t="inlineStr"><is><t>1</t></is></c><c t="inlineStr"><is><t>SYN-A1</t></is></c><c t="inlineStr"><is><t>2022-05-03</t></is></c><c t="inlineStr"><is><t>no</t></is></c></row>""";

    /// <summary>One letter of a part that is stored as it is, changed on its way: the archive and the XML stay whole.</summary>
    private static byte[] WithWrongChecksum()
    {
        using var file = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var good = new System.IO.Compression.ZipArchive(new MemoryStream(Good().ToBytes()));
            foreach (var entry in good.Entries)
            {
                using var from = entry.Open();
                using var to = archive.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        var bytes = file.ToArray();
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("North CMHT"))] = (byte)'M';
        return bytes;
    }
}
