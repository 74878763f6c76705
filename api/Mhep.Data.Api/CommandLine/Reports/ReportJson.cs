using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.CommandLine.Reports;

/// <summary>The report of a file for programs: one JSON object on one line, with the names that the API uses.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Writes one report and ends the line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IngestionReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(Shape(report), Options));

    private static object Shape(IngestionReport report) => new
    {
        report.SubmissionId,
        report.ReceivedAt,
        report.FileName,
        report.Sha256,
        report.Bytes,
        report.Status,
        report.DuplicateOf,
        report.RowsRead,
        report.RowsAccepted,
        report.RowsRejected,
        report.Added,
        report.Changed,
        report.Removed,
        report.Unchanged,
        Errors = report.CountOf(Severity.Error),
        Warnings = report.CountOf(Severity.Warning),
        Informations = report.CountOf(Severity.Information),
        report.Sheets,
        Findings = report.Findings.Select(finding => new
        {
            finding.Kind.Code,
            finding.Kind.Severity,
            finding.Place.Sheet,
            finding.Place.Row,
            Column = finding.Place.ColumnLetters,
            finding.Place.Header,
            finding.CellText,
            finding.Message,
            finding.Remedy,
        }),
    };
}
