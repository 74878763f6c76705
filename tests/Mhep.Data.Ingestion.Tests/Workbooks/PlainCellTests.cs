using System.Text;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Ingestion.Workbooks.Xlsx;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

public sealed class PlainCellTests(ITestOutputHelper output)
{
    private const ulong Seed = 20_261_122;

    private static readonly string[] Texts =
        ["yes", "SYN-L1", " padded ", "a &amp; b", "&#65;", "_x0041_", "_x", "é", "\u200bzero", new string('x', 80), "1", "&lt;c r=&quot;A1&quot;/&gt;"];

    private static readonly string[] Numbers =
        ["0", "7", "44197", "44197.5", "007", "-1", "+3", "1E3", "1,5", "NaN", "123456789", "1234567890", "0.1", " 5", "12345678901234567890"];

    [Fact]
    public void A_cell_reads_the_same_however_its_tag_is_written()
    {
        output.WriteLine($"seed {Seed}");
        var choice = new SeededChoice(Seed);
        var plain = new List<string>();
        var odd = new List<string>();
        for (var row = 1; row <= 3_000; row++)
        {
            plain.Add($"<row r=\"{row}\">");
            odd.Add($"<row r=\"{row}\">");
            for (var column = choice.Below(3); column < 26; column += 1 + choice.Below(4))
            {
                var (attributes, content) = AnyCell(choice);
                var reference = $"r=\"{(char)('A' + column)}{row}\"";
                var end = content.Length == 0 ? "/>" : $">{content}</c>";
                plain.Add($"<c {reference}{attributes}{end}");
                odd.Add($"<c {attributes.TrimStart()}  {reference} {end}");
            }

            plain.Add("</row>");
            odd.Add("</row>");
        }

        var cells = Cells(string.Concat(plain));

        Assert.True(cells.Count > 10_000);
        Assert.Equal(Cells(string.Concat(odd)), cells);
    }

    [Theory]
    [InlineData("""<c r="B12"/>""")]
    [InlineData("""<c r="B12" s="4"><v>44197.25</v></c>""")]
    [InlineData("""<c r="XFD1048576" s="0" t="s"><v>17</v></c>""")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t xml:space="preserve"> yes</t></is></c>""")]
    public void A_plain_cell_is_recognised_whole_and_no_part_of_it_is(string cell)
    {
        var bytes = Encoding.UTF8.GetBytes(cell + "<c");

        Assert.True(PlainCell.TryRead(bytes, out var read));
        Assert.Equal(cell.Length, read.Length);
        for (var length = 0; length < cell.Length; length++) Assert.False(PlainCell.TryRead(bytes.AsSpan(0, length), out _));
    }

    [Theory]
    [InlineData("""<c r="B12" t="b"><v>1</v></c>""")]
    [InlineData("""<c r="B12"><f>A1</f><v>1</v></c>""")]
    [InlineData("""<c r="B12"><v></v></c>""")]
    [InlineData("""<c r="B02"><v>1</v></c>""")]
    [InlineData("""<c r="12"><v>1</v></c>""")]
    [InlineData("""<c r="ABCD1"><v>1</v></c>""")]
    [InlineData("""<c r="A1" s="-1"><v>1</v></c>""")]
    [InlineData("""<c r="A1234567890"><v>1</v></c>""")]
    [InlineData("""<c r="A1"><v>1<!-- --></v></c>""")]
    [InlineData("""<cc r="A1"><v>1</v></cc>""")]
    public void What_is_not_plain_is_left_to_the_reader_of_xml(string cell)
    {
        Assert.False(PlainCell.TryRead(Encoding.UTF8.GetBytes(cell), out _));
    }

    [Fact]
    public void A_style_that_no_file_can_define_is_general()
    {
        Assert.Equal(["A1 Number 5"], Cells("""<row r="1"><c r="A1" s="-1"><v>5</v></c></row>"""));
    }

    private static (string Attributes, string Content) AnyCell(SeededChoice choice)
    {
        var style = choice.OnceIn(3) ? $" s=\"{choice.Below(4)}\"" : "";
        return choice.Below(5) switch
        {
            0 => (style, ""),
            1 => (style + " t=\"s\"", $"<v>{choice.Below(2)}</v>"),
            2 => (style + " t=\"inlineStr\"", $"<is><t>{choice.OneOf(Texts)}</t></is>"),
            3 => (style + " t=\"inlineStr\"", $"<is><t xml:space=\"preserve\">{choice.OneOf(Texts)}</t></is>"),
            _ => (style, $"<v>{choice.OneOf(Numbers)}</v>"),
        };
    }

    private static List<string> Cells(string rows)
    {
        using var workbook = Workbook.Open(new MemoryStream(RawWorkbook.WithRows(rows).ToBytes()), "plain.xlsx", IngestionLimits.Default, out _);
        var reader = workbook!.Read(workbook.Sheets[0]);
        var cells = new List<string>();
        while (reader.ReadRow())
        {
            foreach (var cell in reader.Cells)
                cells.Add($"{(char)('A' + cell.Column - 1)}{reader.RowNumber} {cell.Kind} {cell.ToText()}");
        }

        Assert.Null(reader.Fault);
        return cells;
    }
}
