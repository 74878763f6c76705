using System.Globalization;
using System.Text;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Ingestion.Workbooks.Xlsx;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

public sealed class XlsxSheetReaderTests
{
    [Fact]
    public void Every_kind_of_cell_is_read_as_what_it_is()
    {
        var cells = Read("""
            <row r="2">
              <c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>44197</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c>
              <c r="E2" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c><c r="F2" t="str"><f>A1</f><v>seen</v></c>
              <c r="G2" t="d"><v>2023-04-27</v></c><c r="H2" s="2"><v>123</v></c><c r="I2"/><c r="J2"><f>1+1</f></c>
            </row>
            """);

        Assert.Equal(
        [
            "A2 Text 'one'", "B2 Number 44197 s1", "C2 Boolean 1", "D2 Error '#N/A'", "E2 Text ' a & b '", "F2 Text 'seen' formula",
            "G2 IsoDate '2023-04-27'", "H2 Number 123 s2", "J2 Blank formula",
        ], cells);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("1E400")]
    [InlineData("twelve")]
    public void A_number_cell_that_holds_no_finite_number_is_never_turned_into_one(string content)
    {
        Assert.Equal([$"A1 BadNumber '{content}'"], Read($"""<row r="1"><c r="A1"><v>{content}</v></c></row>"""));
    }

    [Fact]
    public void Cells_and_rows_without_references_follow_one_another()
    {
        Assert.Equal(
            ["A1 Number 1", "B1 Number 2", "A2 Number 3", "D5 Number 4", "E5 Number 5"],
            Read("""<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="5"><c r="D5"><v>4</v></c><c><v>5</v></c></row>"""));
    }

    [Theory]
    [InlineData("""<row r="3"/><row r="1"><c r="A1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>""")]
    [InlineData("""<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A2"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>""")]
    [InlineData("""<row r="1048577"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="x"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>999999</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>-1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="zz"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>&unknown;</v></c></row>""")]
    public void A_sheet_that_programs_would_read_differently_is_refused(string rows)
    {
        Assert.Throws<MalformedPartException>(() => Read(rows));
    }

    [Fact]
    public void A_cell_in_the_last_column_of_the_grid_costs_nothing_and_is_left_alone()
    {
        using var sheet = Open(RawWorkbook.WithRows("""<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>"""));

        Assert.True(sheet.Reader.ReadRow());
        Assert.Equal(1_048_576, sheet.Reader.Row);
        Assert.Equal(1, sheet.Reader.Cells.Length);
        Assert.True(sheet.Reader.HasColumnsBeyondLimit);
    }

    [Fact]
    public void Merged_ranges_hidden_rows_and_hidden_columns_are_told()
    {
        using var sheet = Open(RawWorkbook.WithRows("""<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>""", """<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>""")
            .With("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{RawWorkbook.Main}"><dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="true"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells></worksheet>"""));

        Assert.True(sheet.Reader.ReadRow());
        Assert.True(sheet.Reader.RowIsHidden);
        Assert.False(sheet.Reader.ReadRow());
        Assert.Equal(new CellRange(new CellReference(1, 1), new CellReference(3, 2)), Assert.Single(sheet.Reader.Merged));
        Assert.Equal(2, Assert.Single(sheet.Reader.HiddenColumns).First.Column);
    }

    [Fact]
    public void A_strict_file_with_prefixed_names_reads_as_any_other()
    {
        const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        using var sheet = Open(RawWorkbook.WithRows("").With(
            "xl/worksheets/sheet1.xml",
            $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!-- made by a strict program --><x:worksheet xmlns:x="{Strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[<a>&b]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"""));

        Assert.Equal(["A1 Text '<a>&b'"], Read(sheet.Reader));
    }

    [Fact]
    public void A_document_type_is_refused_before_any_entity_is_read()
    {
        var bomb = RawWorkbook.WithRows("").With("xl/sharedStrings.xml", $"""<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst xmlns="{RawWorkbook.Main}"><si><t>&b;</t></si></sst>""");

        Assert.Throws<MalformedPartException>(() => Open(bomb));
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_end_the_process()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));

        Assert.Throws<MalformedPartException>(() => Read($"""<row r="1">{deep}</row>"""));
    }

    [Fact]
    public void A_sheet_cut_short_anywhere_is_refused_or_reads_as_less_but_never_crashes()
    {
        var whole = RawWorkbook.WithRows("""<row r="1"><c r="A1" t="inlineStr"><is><t>a &#x1F600; b</t></is></c></row>""");
        var sheet = Encoding.UTF8.GetBytes($"""<worksheet xmlns="{RawWorkbook.Main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a &#x1F600; b</t></is></c></row></sheetData></worksheet>""");
        for (var length = 0; length < sheet.Length; length++)
        {
            var cut = whole.With("xl/worksheets/sheet1.xml", sheet[..length]);
            Assert.Throws<MalformedPartException>(() => Read(Open(cut).Reader));
        }
    }

    [Fact]
    public void Long_cells_cross_the_buffer_and_stay_whole_and_too_long_ones_are_refused()
    {
        var text = new string('é', 32_767);
        var rows = string.Concat(Enumerable.Range(1, 20).Select(row => $"""<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{text}</t></is></c></row>"""));

        Assert.All(Read(rows), cell => Assert.EndsWith($"'{text}'", cell, StringComparison.Ordinal));
        Assert.Throws<MalformedPartException>(() => Read($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{text}x</t></is></c></row>"""));
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true, false, 0)]
    [InlineData("[$-809]d mmmm yyyy;@", true, false, 0)]
    [InlineData("yyyy-mm-dd hh:mm", true, true, 0)]
    [InlineData("[h]:mm:ss", false, true, 0)]
    [InlineData("mm:ss", false, true, 0)]
    [InlineData("mmm-yy", true, false, 0)]
    [InlineData("00000", false, false, 5)]
    [InlineData("0.00", false, false, 0)]
    [InlineData("0", false, false, 0)]
    [InlineData("#,##0", false, false, 0)]
    [InlineData("\"day\" 0", false, false, 0)]
    [InlineData("[Red]0.0", false, false, 0)]
    public void A_format_code_says_whether_a_number_is_a_day_a_time_or_has_leading_zeros(string code, bool isDate, bool isTime, int zeros)
    {
        Assert.Equal(new NumberFormat(isDate, isTime, zeros), NumberFormat.Parse(code));
    }

    private static List<string> Read(string rows)
    {
        using var sheet = Open(RawWorkbook.WithRows(rows));
        return Read(sheet.Reader);
    }

    private static List<string> Read(XlsxSheetReader reader)
    {
        var read = new List<string>();
        while (reader.ReadRow())
        {
            foreach (var cell in reader.Cells)
            {
                var value = cell.Text is { } text ? $" '{text}'" : cell.Kind == XlsxCellKind.Blank ? "" : string.Create(CultureInfo.InvariantCulture, $" {cell.Number}");
                var style = cell.Style > 0 ? $" s{cell.Style}" : "";
                read.Add($"{(char)('A' + cell.Column - 1)}{reader.Row} {cell.Kind}{value}{style}{(cell.IsFormula ? " formula" : "")}");
            }
        }

        return read;
    }

    private static OpenSheet Open(RawWorkbook workbook)
    {
        var package = new XlsxPackage(new MemoryStream(workbook.ToBytes()), IngestionLimits.Default);
        var part = XlsxWorkbookPart.Read(package, IngestionLimits.Default.MaxSheets);
        var strings = SharedStrings.Read(package, part.SharedStringsPath);
        _ = NumberFormats.Read(package, part.StylesPath);
        return new OpenSheet(package, new XlsxSheetReader(package.Read(part.Sheets[0].Path), strings, IngestionLimits.Default));
    }

    private sealed record OpenSheet(XlsxPackage Package, XlsxSheetReader Reader) : IDisposable
    {
        public void Dispose() => Package.Dispose();
    }
}
