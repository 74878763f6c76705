using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// Stores the findings of a submission. What a cell held is kept only where it says nothing of a person: a client's own id is
/// kept nowhere but encrypted, an employer nowhere but hashed, and free text may hold anything.
/// </summary>
internal static class StoredFindings
{
    private static readonly HashSet<string> Masked = new(StringComparer.OrdinalIgnoreCase)
    {
        "Client ID", "Employer", "Job title", "Note", "Reviewer", "Reason", "Discharge reason", "Discharge outcome", "End reason",
    };

    /// <summary>Inserts them in the report's order.</summary>
    public static Task InsertAsync(MhepDbContext context, IBulkInsert bulk, Guid submission, IngestionReport report, CancellationToken cancellationToken) =>
        bulk.InsertAsync(context, Of(submission, report), cancellationToken);

    /// <summary>The findings of a report as they may be kept, in its order.</summary>
    public static IEnumerable<FindingRecord> Of(Guid submission, IngestionReport report)
    {
        var matched = report.Sheets.SelectMany(sheet => sheet.Columns, (sheet, column) => (sheet.Position, column))
            .ToDictionary(pair => (pair.Position, pair.column.Number), pair => pair.column.MatchedTo);
        return report.Findings.Select((finding, index) => new FindingRecord
        {
            SubmissionId = submission,
            Ordinal = index + 1,
            Code = finding.Kind.Code,
            Severity = finding.Kind.Severity,
            Sheet = finding.Place.Sheet,
            Row = finding.Place.Row,
            Column = finding.Place.Column,
            Header = finding.Place.Header,
            CellText = finding.Place.Column is { } column && MayBeKept(matched.GetValueOrDefault((finding.Place.SheetPosition, column)))
                ? finding.CellText
                : null,
            Message = finding.Message,
            Remedy = finding.Remedy,
        });
    }

    /// <summary>A cell of a column that was not matched was never to be kept; of a group ('Job 2 employer') the last words decide.</summary>
    private static bool MayBeKept(string? matchedTo) =>
        matchedTo is not null && !Masked.Any(heading => matchedTo.EndsWith(heading, StringComparison.OrdinalIgnoreCase));
}
