using System.Globalization;
using System.Text;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.CommandLine.Reports;

/// <summary>The report of a file for people to read: what became of it, what was read as what, and what to look at.</summary>
internal static class ReportText
{
    /// <summary>Writes one report, the same text on a terminal and in a file.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IngestionReport report, TextWriter output)
    {
        output.WriteLine($"{Visible(report.FileName)}: {Outcome(report)}");
        if (report.DuplicateOf is { } earlier)
            output.WriteLine($"  Equal to submission {earlier}, which is current: nothing changed.");
        foreach (var sheet in report.Sheets)
            WriteSheet(sheet, output);
        output.WriteLine(Invariant(
            $"  Rows: {report.RowsRead} read, {report.RowsAccepted} accepted, {report.RowsRejected} rejected; {report.Added} added, {report.Changed} changed, {report.Removed} removed, {report.Unchanged} unchanged."));
        WriteFindings(report, Severity.Error, "Needs fixing", output);
        WriteFindings(report, Severity.Warning, "Worth a look", output);
        WriteFindings(report, Severity.Information, "For information", output);
    }

    /// <summary>A check has no submission: it says what would have become of the file.</summary>
    private static string Outcome(IngestionReport report) => (report.SubmissionId, report.Status) switch
    {
        (null, SubmissionStatus.Checked) => "would be accepted. Nothing was stored.",
        (null, SubmissionStatus.Rejected) => "would be rejected. Nothing was stored.",
        (_, SubmissionStatus.Accepted) => "accepted.",
        (_, SubmissionStatus.Rejected) => "rejected. Nothing of it is in the data.",
        (_, SubmissionStatus.AwaitingConfirmation) => "waits for confirmation. Nothing of it is in the data yet.",
        var (_, other) => other.ToString(),
    };

    private static void WriteSheet(SheetReport sheet, TextWriter output)
    {
        if (sheet.Kind is not { } kind)
        {
            output.WriteLine($"  Sheet '{Visible(sheet.Name)}' was not recognised by its headings and not read.");
            return;
        }

        output.WriteLine(Invariant($"  Sheet '{Visible(sheet.Name)}' read as {Words(kind.ToString())}: {sheet.RowsRead} rows, headings in row {sheet.HeadingRow}."));
        var renamed = sheet.Columns.Where(column => column.MatchedTo is { } name && !string.Equals(name, column.Heading, StringComparison.Ordinal));
        WriteList("    Read as", renamed.Select(column => $"'{Visible(column.Heading)}' as {column.MatchedTo}"), output);
        var dropped = sheet.Columns.Where(column => column.MatchedTo is null);
        WriteList("    Not read, no cell kept", dropped.Select(column => $"'{Visible(column.Heading)}'"), output);
    }

    private static void WriteList(string title, IEnumerable<string> entries, TextWriter output)
    {
        var text = string.Join(", ", entries);
        if (text.Length > 0) output.WriteLine($"{title}: {text}.");
    }

    private static void WriteFindings(IngestionReport report, Severity severity, string title, TextWriter output)
    {
        var findings = report.Findings.Where(finding => finding.Kind.Severity == severity).ToList();
        if (findings.Count == 0) return;
        output.WriteLine(Invariant($"  {title} ({findings.Count}):"));
        foreach (var finding in findings)
        {
            var cell = finding.CellText is { } text ? $" '{Visible(text)}'" : "";
            output.WriteLine($"    {Visible(finding.Place.ToString())}{cell}: {Visible(finding.Message)}. [{finding.Kind.Code}]");
        }

        foreach (var kind in findings.Select(finding => finding.Kind).DistinctBy(kind => kind.Code))
            output.WriteLine($"    What to do about {kind.Code}: {kind.Remedy}");
    }

    /// <summary>'EmployerContacts' gives 'Employer contacts', as the sheets are called.</summary>
    private static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && text.Length > 0) text.Append(' ').Append(char.ToLowerInvariant(character));
            else text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>A file can hold characters that steer a terminal; here they only show where they are.</summary>
    private static string Visible(string text) =>
        text.Any(IsUnseen) ? string.Concat(text.Select(character => IsUnseen(character) ? '\uFFFD' : character)) : text;

    private static bool IsUnseen(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
