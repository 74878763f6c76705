using System.Text;
using System.Xml.Linq;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Annotation;

/// <summary>
/// A workbook comes back with what was found in it and is otherwise the one that was sent. 'caseload.xlsx' was made by XlsxWriter: a chart,
/// a picture, comments, formats, a hidden row, a hidden sheet, a name, a filter, a list of choices, conditional colours, a formula.
/// </summary>
public sealed class AnnotatedWorkbookTests
{
    private const string Red = "FFF7B5AF";
    private const string Amber = "FFFFE08F";
    private const string Blue = "FFCDE2F6";

    private static readonly XNamespace Main = RawWorkbook.Main;
    private static readonly byte[] Sent = File.ReadAllBytes(
        Path.Combine(Repository.Root, "tests", "Mhep.Data.Ingestion.Tests", "Annotation", "caseload.xlsx"));

    private static readonly Annotated Caseload = Annotated.Of(Sent);

    [Fact]
    public void Cells_are_coloured_by_severity_and_keep_their_format()
    {
        Assert.Equal((Red, Amber, Blue), (Caseload.Colour("Caseload", "D7"), Caseload.Colour("Caseload", "C8"), Caseload.Colour("Caseload", "H5")));
        // The referral date of row 10 has no cell: one is made for the colour.
        Assert.Equal(Amber, Caseload.Colour("Caseload", "D10"));
        Assert.Null(Caseload.Colour("Caseload", "D6"));
        Assert.Equal(Amber, Caseload.Colour("Caseload", "G8"));
        Assert.Equal(Caseload.NumberFormat("Caseload", "D6"), Caseload.NumberFormat("Caseload", "G8"));
    }

    [Fact]
    public void A_comment_gives_the_reason_and_the_remedy_and_people_s_own_comments_stay()
    {
        var comments = Caseload.Comments("Caseload");

        Assert.Equal(
            """
            Needs fixing: Referral date has its month before its day.
            Why: Dates are read day before month, always. One date that can only be month first puts the others of its column in doubt.
            What to do: Write the day first (27/04/2023) or as 2023-04-27, and check the other dates of the column: 04/05/2023 is read as 4 May.
            """.ReplaceLineEndings("\n"),
            comments["D7"]);
        Assert.Equal(("Ask Priya about this one", "Looks right"), (comments["C8"], comments["H6"]));
    }

    [Fact]
    public void A_column_at_the_right_says_what_needs_fixing_in_each_row()
    {
        Assert.Equal("Errors", Caseload.Text("Caseload", "I5"));
        Assert.StartsWith("Needs fixing: Referral date has its month before its day. Write the day first", Caseload.Text("Caseload", "I7"), StringComparison.Ordinal);
        var both = Caseload.Text("Caseload", "I8")!;
        Assert.StartsWith("Needs fixing: Employed at referral is neither yes nor no", both, StringComparison.Ordinal);
        Assert.Contains(" | Worth a look: ", both, StringComparison.Ordinal);
        Assert.Null(Caseload.Text("Caseload", "I6"));
    }

    [Fact]
    public void A_sheet_lists_every_finding_with_a_link_to_its_cell()
    {
        Assert.Equal(["Caseload", "Charts & \"notes\"", "Lists", "Findings"], Caseload.Tabs());
        var listed = Enumerable.Range(4, Caseload.Report.Findings.Count).Select(row => Caseload.Text("Findings", $"I{row}"));
        Assert.Equal(Caseload.Report.Findings.Select(finding => finding.Kind.Code), listed);
        var links = Annotated.Tree(Caseload.Bytes, "xl/worksheets/sheet4.xml").Descendants(Main + "hyperlink").Select(link => link.Attribute("location")!.Value);
        Assert.Contains("'Caseload'!D7", links);
    }

    [Fact]
    public void The_format_allows_what_was_written() => Assert.Empty(Caseload.Faults());

    [Fact]
    public void Parts_that_need_no_change_are_the_same_bytes()
    {
        string[] changed =
        [
            "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
        ];
        var (before, after) = (Annotated.Parts(Sent), Annotated.Parts(Caseload.Bytes));

        Assert.Equal(["xl/worksheets/sheet4.xml"], after.Keys.Except(before.Keys));
        Assert.Empty(before.Keys.Except(after.Keys));
        Assert.Equal(changed.Order(StringComparer.Ordinal), before.Keys.Where(path => !before[path].SequenceEqual(after[path])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_that_change_only_grow()
    {
        var (before, after) = (Annotated.Tree(Sent, "xl/workbook.xml"), Annotated.Tree(Caseload.Bytes, "xl/workbook.xml"));
        after.Descendants(Main + "sheet").Last().Remove();
        Assert.Equal(before.ToString(), after.ToString());

        var (formats, more) = (Formats(Sent), Formats(Caseload.Bytes));
        Assert.Equal(formats, more.Take(formats.Count));
        Assert.True(more.Count > formats.Count);
    }

    [Fact]
    public void A_sheet_keeps_all_that_was_in_it()
    {
        var (before, after) = (Annotated.Tree(Sent, "xl/worksheets/sheet1.xml"), Annotated.Tree(Caseload.Bytes, "xl/worksheets/sheet1.xml"));

        // Take out what is ours: the column and its width, the cells made for a colour, colours; then nothing may differ.
        after.Descendants(Main + "col").Where(column => column.Attribute("min")!.Value == "9").Remove();
        after.Descendants(Main + "c").Where(cell => cell.Attribute("r")!.Value.StartsWith('I') || (!cell.HasElements && cell.Attribute("r")!.Value is "D10")).Remove();
        if (!after.Descendants(Main + "col").Any()) after.Descendants(Main + "cols").Remove();
        foreach (var tree in new[] { before, after })
        {
            tree.Descendants(Main + "c").Attributes("s").Remove();
            tree.Descendants(Main + "row").Attributes("spans").Remove();
            tree.Descendants(Main + "dimension").Remove();
        }

        Assert.Equal(before.ToString(), after.ToString());
    }

    [Fact]
    public void Personal_data_are_pointed_at_and_not_repeated()
    {
        const string NhsNumber = "943 476 5919";
        var sent = ClientCells.Sheet(new ClientCells { Id = NhsNumber }, new ClientCells { Id = "C-002", Referral = "someday" }).ToBytes();

        var annotated = Annotated.Of(sent);

        Assert.Equal(Red, annotated.Colour("Clients", "A4"));
        Assert.Contains("Client ID holds what looks like an NHS number", annotated.Comments("Clients")["A4"], StringComparison.Ordinal);
        var everything = string.Concat(Annotated.Parts(annotated.Bytes).Values.Select(Encoding.UTF8.GetString));
        Assert.Equal(1, everything.Split(NhsNumber).Length - 1);
        Assert.Equal(1, everything.Split("someday").Length - 1);
    }

    [Fact]
    public void Nothing_that_is_written_can_become_a_formula()
    {
        const string Formula = "=HYPERLINK(\"http://x.example\",\"click\")";
        var sent = A.Workbook().Sheet("=1+1").Row("Client ID", "Site", "Referral date", Formula).Row("C-001", "SYN-A1", "someday", "=2+2").ToBytes();

        var annotated = Annotated.Of(sent);

        Assert.Empty(Annotated.Parts(annotated.Bytes).Where(part => part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .SelectMany(part => XDocument.Load(new MemoryStream(part.Value)).Descendants(Main + "f")));
        var row = 3 + annotated.Report.Findings.Count(finding => finding.Place.Header != Formula) + 1;
        Assert.Contains(Formula, Enumerable.Range(4, row).Select(number => annotated.Text("Findings", $"E{number}")));
        var styles = Annotated.Tree(annotated.Bytes, "xl/styles.xml");
        Assert.Contains(styles.Descendants(Main + "xf"), format => format.Attribute("quotePrefix")?.Value == "1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Client ID,Site\nC-001,SYN-A1\n")]
    public void What_is_no_xlsx_is_refused_in_a_sentence(string content)
    {
        var (_, bytes, refusal) = Annotated.Try(Encoding.UTF8.GetBytes(content));

        Assert.Empty(bytes);
        Assert.StartsWith("Only .xlsx workbooks can be sent back annotated", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Prefixes_and_missing_parts_are_taken_as_they_come()
    {
        var sheet = $"""<x:worksheet xmlns:x="{RawWorkbook.Main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Client ID</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Site</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Referral date</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>C-1</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>NOWHERE</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>""";
        var sent = RawWorkbook.WithRows("").With("xl/worksheets/sheet1.xml", sheet).ToBytes();

        var annotated = Annotated.Of(sent);

        Assert.Equal(Red, annotated.Colour("Sheet1", "B2"));
        Assert.Equal("Errors", annotated.Text("Sheet1", "D1"));
        Assert.Contains("B2 unknown-site", Annotated.Of(annotated.Bytes).Findings);
    }

    private static List<string> Formats(byte[] workbook) => [.. Annotated.Tree(workbook, "xl/styles.xml").Root!.Element(Main + "cellXfs")!.Elements().Select(format => format.ToString())];
}
