using System.Text;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Ingestion.Workbooks.Xlsx;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

public sealed class XlsxPackageTests
{
    [Fact]
    public void Sheets_come_in_the_order_of_their_tabs_with_hidden_ones_told()
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var workbook = RawWorkbook.WithRows("").With(
            "xl/workbook.xml",
            $"""<workbook xmlns="{RawWorkbook.Main}" xmlns:rel="{Relations}"><workbookPr date1904="true"/><sheets><sheet name="A &amp; B" sheetId="7" rel:id="r1"/><sheet name="Lists" sheetId="2" state="veryHidden" rel:id="r1"/></sheets></workbook>""");

        var part = Workbook(workbook);

        Assert.True(part.Is1904);
        Assert.Equal([new("A & B", "xl/worksheets/sheet1.xml", Hidden: false), new("Lists", "xl/worksheets/sheet1.xml", Hidden: true)], part.Sheets);
    }

    [Theory]
    [InlineData("../../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("xl\\evil.xml")]
    [InlineData("XL/WORKBOOK.xml")]
    public void A_part_whose_name_leads_outside_or_is_given_twice_is_refused(string path)
    {
        Assert.Throws<MalformedPartException>(() => Workbook(RawWorkbook.WithRows("").Part(path, "<a/>")));
    }

    [Fact]
    public void More_parts_than_any_workbook_has_are_refused()
    {
        var workbook = RawWorkbook.WithRows("");
        for (var i = 0; i < 2_000; i++) workbook.Part($"xl/media/{i}", "");

        Assert.Throws<MalformedPartException>(() => Workbook(workbook));
    }

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused_unread()
    {
        var bomb = RawWorkbook.WithRows(new string(' ', 20_000_000));

        var refusal = Assert.Throws<MalformedPartException>(() => Workbook(bomb));
        Assert.Contains("200 times", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_counted_while_they_come_out_whatever_was_declared()
    {
        var limits = IngestionLimits.Default with { MaxInflatedBytes = 5_000 };
        var budget = new InflationBudget(limits.MaxInflatedBytes);
        using var part = new InflatedBytes(new MemoryStream(new byte[6_000]), 6_000, 0, budget);

        Assert.Throws<MalformedPartException>(() => part.CopyTo(Stream.Null));
    }

    [Fact]
    public void Missing_parts_and_damaged_archives_are_refused_in_words()
    {
        Assert.All(
            new Action[]
            {
                () => Workbook(RawWorkbook.WithRows("").Without("xl/workbook.xml")),
                () => Workbook(RawWorkbook.WithRows("").Without("_rels/.rels")),
                () => Workbook(RawWorkbook.WithRows("").With("xl/workbook.xml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")),
                () => Open("PK\x03\x04 and then nothing"u8.ToArray()).Dispose(),
                () => Open(Encoding.UTF8.GetBytes("Client ID,Site\n1,2\n")).Dispose(),
                () => Open([]).Dispose(),
                () => Open(RawWorkbook.WithRows("").ToBytes()[..^30]).Dispose(),
            },
            open => Assert.False(string.IsNullOrWhiteSpace(Assert.Throws<MalformedPartException>(open).Message)));
    }

    private static XlsxWorkbookPart Workbook(RawWorkbook workbook)
    {
        using var package = Open(workbook.ToBytes());
        return XlsxWorkbookPart.Read(package, IngestionLimits.Default.MaxSheets);
    }

    private static XlsxPackage Open(byte[] file) => new(new MemoryStream(file), IngestionLimits.Default);
}
