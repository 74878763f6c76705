using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Samples;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

public sealed class ReportTests
{
    [Fact]
    public void The_report_on_the_workbook_with_every_fault_reads_well() => Snapshot.Match(ReportText.Render(ReportOn(Messy())), "txt");

    [Fact]
    public void The_report_as_JSON_has_the_names_of_the_contract() => Snapshot.Match(ReportJson.Render(ReportOn(Messy())), "json");

    [Fact]
    public void The_same_file_gives_the_same_report_in_any_language()
    {
        var before = CultureInfo.CurrentCulture;
        var english = ReportText.Render(ReportOn(Messy())) + ReportJson.Render(ReportOn(Messy()));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");

            Assert.Equal(english, ReportText.Render(ReportOn(Messy())) + ReportJson.Render(ReportOn(Messy())));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Findings_that_say_the_same_are_one_line_with_their_rows()
    {
        var clients = Enumerable.Range(1, 14).Select(number => new ClientCells { Id = "C-" + number, Discharge = new DateOnly(2022, 5, 2) });
        var groups = FindingGroup.Of(Reading.Checked(ClientCells.Sheet([.. clients])).Findings);

        Assert.Contains("Discharge date is before referral date in rows 4, 5, 6, 7, 8 and 9 more", groups.Select(group => group.Line));
    }

    [Fact]
    public void A_finding_alone_shows_what_the_cell_holds()
    {
        var findings = Reading.Checked(ClientCells.Sheet(new ClientCells { Site = "SYN-Z9" })).Findings;

        Assert.Equal("Site is not the code of a site in row 4 (\"SYN-Z9\")", Assert.Single(FindingGroup.Of(findings)).Line);
    }

    [Fact]
    public void Text_from_cells_cannot_break_out_of_the_JSON()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells { Site = "SYN\"},\n{<script>" }));

        var json = JsonDocument.Parse(ReportJson.Render(Report(reading, [])));

        Assert.Equal("SYN\"},\n{<script>", json.RootElement.GetProperty("findings")[0].GetProperty("cellText").GetString());
    }

    [Fact]
    public void The_headings_in_the_documentation_are_those_that_are_understood()
    {
        const string Begin = "<!-- headings: generated -->\n";
        const string End = "<!-- end of headings -->";
        var path = Repository.PathOf("docs/ingestion.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var before = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var after = page[page.IndexOf(End, StringComparison.Ordinal)..];

        Snapshot.MatchFile(before + "\n" + ColumnsPage.Render() + after, path);
    }

    private static byte[] Messy()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mhep-").FullName, "messy.xlsx");
        SampleWorkbooks.WriteMessy(file);
        var bytes = File.ReadAllBytes(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return bytes;
    }

    private static IngestionReport ReportOn(byte[] bytes) => Report(Reading.Checked(new MemoryStream(bytes)), bytes);

    private static IngestionReport Report(Reading reading, byte[] bytes) => new()
    {
        FileName = "messy.xlsx",
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Bytes = bytes.Length,
        Status = SubmissionStatus.Rejected,
        Sheets = [.. reading.Workbook!.Sheets.Select(SheetReport.Of)],
        Findings = reading.Findings,
        RowsRead = reading.Workbook.RowsRead,
        RowsRejected = 1,
    };
}
