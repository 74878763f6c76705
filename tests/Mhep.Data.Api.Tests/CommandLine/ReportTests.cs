using Mhep.Data.Api.CommandLine.Reports;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>What `ingest` and `check` print.</summary>
public sealed class ReportTests
{
    private static readonly IngestionReport Refused = new()
    {
        SubmissionId = new Guid("11111111-2222-3333-4444-555555555555"),
        ReceivedAt = new DateTime(2023, 10, 5, 9, 30, 0, DateTimeKind.Utc),
        FileName = "quarter\u001b[31m.xlsx",
        Sha256 = new string('a', 64),
        Bytes = 12_345,
        Status = SubmissionStatus.Rejected,
        Sheets =
        [
            new SheetReport(1, "Caseload", SheetKind.Clients, 3, 20,
                [new SheetColumn(1, "Client ref", "Client ID"), new SheetColumn(2, "Site", "Site"), new SheetColumn(3, "Notes", null)]),
            new SheetReport(2, "Notes", null, null, 0, []),
        ],
        Findings =
        [
            new Finding(FindingKinds.YesNoUnreadable, Cell(7, 5, "Employed at referral"), "maybe\u0007", []),
            new Finding(FindingKinds.YesNoUnreadable, Cell(9, 5, "Employed at referral"), "perhaps", []),
            new Finding(FindingKinds.InvisibleCharacters, Cell(8, 1, "Client ref"), "A\u200b1", []),
        ],
        RowsRead = 20,
        RowsRejected = 2,
    };

    [Fact]
    public void People_read_what_became_of_the_file_and_what_to_do()
    {
        var output = new StringWriter();
        ReportText.Write(Refused, output);

        Snapshot.Match(output.ToString(), "txt");
    }

    [Fact]
    public void Programs_read_one_object_on_one_line()
    {
        var output = new StringWriter();
        ReportJson.Write(Refused, output);

        Assert.Single(output.ToString().TrimEnd().Split('\n'));
        Snapshot.Match(System.Text.Json.Nodes.JsonNode.Parse(output.ToString())!.ToString(), "json");
    }

    private static CellPlace Cell(int row, int column, string header) =>
        new() { SheetPosition = 1, Sheet = "Caseload", Row = row, Column = column, Header = header };
}
