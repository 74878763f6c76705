using System.IO.Compression;
using System.Text;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Annotation;

/// <summary>An annotated workbook is corrected and sent again: what we added is not read, not remarked on, and replaced.</summary>
public sealed class CorrectedWorkbookTests
{
    private static readonly byte[] Sent = ClientCells.Sheet(
        new ClientCells { Referral = "04/27/2022" },
        new ClientCells { Id = "C-002", Specialist = "ES-99" },
        new ClientCells { Id = "C-003" }).ToBytes();

    [Fact]
    public void Sent_again_as_it_is_it_gives_the_same_findings()
    {
        var first = Annotated.Of(Sent);

        var again = Annotated.Of(first.Bytes);

        Assert.Equal(first.Findings, again.Findings);
        Assert.Equal(first.Report.Sheets.Select(sheet => sheet.Columns.Count), again.Report.Sheets.Select(sheet => sheet.Columns.Count));
        Assert.Equal(["Clients"], again.Report.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void Annotated_twice_it_is_as_annotated_once()
    {
        var first = Annotated.Of(Sent);

        var again = Annotated.Of(first.Bytes);

        Assert.Equal(["Clients", "Findings"], again.Tabs());
        Assert.Equal(first.Comments("Clients"), again.Comments("Clients"));
        Assert.Equal(Annotated.Tree(first.Bytes, "xl/worksheets/sheet1.xml").ToString(), Annotated.Tree(again.Bytes, "xl/worksheets/sheet1.xml").ToString());
        Assert.Equal(first.Text("Findings", "F4"), again.Text("Findings", "F4"));
        Assert.Empty(again.Faults().Except(first.Faults()));
    }

    [Fact]
    public void Corrected_it_comes_back_clean_with_its_own_colours()
    {
        var annotated = Annotated.Of(Sent);
        var corrected = Replace(annotated.Bytes, "xl/worksheets/sheet1.xml", "04/27/2022", "27/04/2022", "ES-99", "ES-01");

        var clean = Annotated.Of(corrected);

        Assert.DoesNotContain(clean.Report.Findings, finding => finding.Kind.Severity == Severity.Error);
        Assert.DoesNotContain(clean.Findings, finding => finding.Contains("column-not-matched", StringComparison.Ordinal));
        Assert.Null(clean.Colour("Clients", "E4"));
        Assert.Null(clean.Colour("Clients", "C5"));
        Assert.Equal(("Errors", null), (clean.Text("Clients", "T3"), clean.Text("Clients", "T4")));
        Assert.DoesNotContain("E4", clean.Comments("Clients").Keys);
    }

    [Fact]
    public void A_colour_that_a_cell_had_comes_back()
    {
        var sent = Replace(Sent, "xl/styles.xml", "<cellXfs count=\"3\"><xf numFmtId=\"0\"/>", """
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills><cellXfs count="3"><xf numFmtId="0" fillId="2" applyFill="1"/>
            """.Trim());
        var annotated = Annotated.Of(sent);
        Assert.Equal("FFF7B5AF", annotated.Colour("Clients", "E4"));

        var clean = Annotated.Of(Replace(annotated.Bytes, "xl/worksheets/sheet1.xml", "04/27/2022", "27/04/2022"));

        Assert.Equal("FF00FF00", clean.Colour("Clients", "E4"));
    }

    [Fact]
    public void A_column_Errors_of_the_provider_s_own_is_left_alone()
    {
        var sent = A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Referral date", "Errors").Row("C-001", "SYN-A1", "someday", "ask Tom's team").ToBytes();

        var annotated = Annotated.Of(sent);

        Assert.Equal("ask Tom's team", annotated.Text("Clients", "D2"));
        Assert.StartsWith("Needs fixing: Referral date", annotated.Text("Clients", "E2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_findings_are_all_marked_and_the_list_stays_short()
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Referral date");
        for (var client = 1; client <= 3_000; client++) sheet.Row($"C-{client}", "SYN-A1", "someday");

        var annotated = Annotated.Of(sheet.ToBytes());

        Assert.Equal(3_000, annotated.Comments("Clients").Count);
        Assert.Equal("FFF7B5AF", annotated.Colour("Clients", "C3001"));
        Assert.Equal(100, annotated.Report.Findings.Count(finding => finding.Kind.Code == "date-unreadable"));
    }

    private static byte[] Replace(byte[] workbook, string path, params string[] pairs)
    {
        var parts = Annotated.Parts(workbook);
        var text = Encoding.UTF8.GetString(parts[path]);
        for (var index = 0; index < pairs.Length; index += 2)
        {
            Assert.Contains(pairs[index], text, StringComparison.Ordinal);
            text = text.Replace(pairs[index], pairs[index + 1], StringComparison.Ordinal);
        }

        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(name == path ? Encoding.UTF8.GetBytes(text) : content);
            }
        }

        return file.ToArray();
    }
}
