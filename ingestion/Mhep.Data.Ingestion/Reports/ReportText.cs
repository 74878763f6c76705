using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>A report as plain text for a terminal or an e-mail. The same report gives the same text, whatever the machine.</summary>
public static class ReportText
{
    /// <summary>The text, lines ended by a line feed.</summary>
    /// <param name="report">What to say.</param>
    public static string Render(IngestionReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.FileName}: {Outcome(report)}");
        if (report.SubmissionId is { } id) Line(text, $"Submission {id:D}");
        Line(text, $"SHA-256 {report.Sha256}, {report.Bytes:N0} bytes");
        WentWell(text, report);
        Counts(text, report);
        EffectText.Write(text, report);
        if (report.Findings.Any(finding => FindingKinds.IsPersonalData(finding.Kind)))
            text.Append("Personal data was found, so no finding shows what a cell holds.\n");
        Sheets(text, report);
        foreach (var severity in Enum.GetValues<Severity>()) Findings(text, report, severity);
        return text.ToString();
    }

    private static string Outcome(IngestionReport report) => report.Status switch
    {
        SubmissionStatus.Accepted when report.DuplicateOf is { } other =>
            string.Create(CultureInfo.InvariantCulture, $"accepted; it says what submission {other:D} said, so nothing changed"),
        SubmissionStatus.Accepted => "accepted",
        SubmissionStatus.Checked when report.CountOf(Severity.Error) > 0 => "checked, would be refused",
        SubmissionStatus.Checked when report.ConfirmationReasons.Count > 0 => "checked, would wait for confirmation",
        SubmissionStatus.Checked => "checked, would be accepted",
        SubmissionStatus.Rejected => "refused, nothing of it was stored",
        SubmissionStatus.AwaitingConfirmation => "waits for confirmation; nothing of it is in the data yet",
        SubmissionStatus.Received or SubmissionStatus.Checking => "is being checked",
        SubmissionStatus.Superseded => "accepted, since replaced",
        SubmissionStatus.Withdrawn => "withdrawn",
        SubmissionStatus.Failed => "failed through no fault of the file; it may be sent again",
        _ => throw new UnreachableException(),
    };

    /// <summary>First what went well.</summary>
    private static void WentWell(StringBuilder text, IngestionReport report)
    {
        var understood = report.Sheets.Count(sheet => sheet.Kind is not null);
        if (understood == 0) return;
        var columns = report.Sheets.Sum(sheet => sheet.Columns.Count(column => column.MatchedTo is not null));
        Line(text, $"Went well: {understood:N0} of {report.Sheets.Count:N0} sheets and {columns:N0} columns were understood; {Math.Max(0, report.RowsRead - report.RowsRejected):N0} of {report.RowsRead:N0} rows need no fixing");
    }

    private static void Counts(StringBuilder text, IngestionReport report)
    {
        if (report.RowsRead == 0 && report.Sheets.Count == 0) return;
        Line(text, $"Rows: {report.RowsRead:N0} read, {report.RowsAccepted:N0} accepted, {report.RowsRejected:N0} rejected");
        if (report.RowsAccepted > 0)
            Line(text, $"Data: {report.Added:N0} added, {report.Changed:N0} changed, {report.Removed:N0} removed, {report.Unchanged:N0} unchanged");
    }

    private static void Sheets(StringBuilder text, IngestionReport report)
    {
        if (report.Sheets.Count == 0) return;
        text.Append('\n').Append("Sheets\n");
        foreach (var sheet in report.Sheets)
        {
            if (sheet.Kind is not { } kind)
            {
                Line(text, $"  {sheet.Name}: not recognised, nothing of it was read");
                continue;
            }

            Line(text, $"  {sheet.Name}: {Title(kind)}, {sheet.RowsRead:N0} rows, headings in row {sheet.HeadingRow}");
            Columns(text, "as in the template", sheet.Columns.Where(column => column.MatchedTo == column.Heading).Select(column => column.Heading));
            Columns(text, "understood as", sheet.Columns.Where(column => column.MatchedTo is not null && column.MatchedTo != column.Heading)
                .Select(column => $"{column.Heading} = {column.MatchedTo}"));
            Columns(text, "not known, not read", sheet.Columns.Where(column => column.MatchedTo is null).Select(column => column.Heading));
        }
    }

    private static void Columns(StringBuilder text, string what, IEnumerable<string> columns)
    {
        var list = string.Join("; ", columns);
        if (list.Length > 0) Line(text, $"    {what}: {list}");
    }

    private static void Findings(StringBuilder text, IngestionReport report, Severity severity)
    {
        var groups = FindingGroup.Of(report.Findings.Where(finding => finding.Kind.Severity == severity));
        if (groups.Count == 0) return;
        var words = severity.InWords();
        Line(text, $"\n{char.ToUpperInvariant(words[0])}{words[1..]} ({report.CountOf(severity):N0})");
        var saidOf = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in groups.GroupBy(group => group.Sheet))
        {
            Line(text, $"  {sheet.Key ?? "The file"}");
            foreach (var group in sheet)
            {
                Line(text, $"    {group.Line} [{group.Kind.Code}]");
                // What to do is the same for all of a kind: once is enough.
                if (severity != Severity.Information && saidOf.Add(group.Kind.Code)) Line(text, $"      {group.Kind.Remedy}");
            }
        }
    }

    private static string Title(SheetKind kind) => Known.Titles[kind];

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>What people call the sheets.</summary>
    private static class Known
    {
        public static Dictionary<SheetKind, string> Titles { get; } = Ingestion.Sheets.Known.KnownSheets.All.ToDictionary(sheet => sheet.Kind, sheet => sheet.Title);
    }
}
