using System.Globalization;
using System.Text;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>The part of a report that says what a file does to the data: why it waits, what changes where, which known figures move.</summary>
internal static class EffectText
{
    private const int MostFigures = 20;

    /// <summary>Writes the part; nothing where the file changes nothing.</summary>
    public static void Write(StringBuilder text, IngestionReport report)
    {
        Reasons(text, report);
        var changes = report.Changes.Where(change => change.Added + change.Changed + change.Removed > 0).ToList();
        if (changes.Count > 0) text.Append("\nChanges\n");
        foreach (var change in changes)
        {
            Line(text, $"  {change.Site ?? "Programme"}, {NameOf(change.Kind)}: {change.Added:N0} added, {change.Changed:N0} changed, {change.Removed:N0} removed, {change.Unchanged:N0} unchanged");
        }

        if (report.MovedFigures.Count == 0) return;
        Line(text, $"\nFigures of closed quarters that {(report.Status == SubmissionStatus.Accepted ? "moved" : "would move")} ({report.MovedFiguresInAll:N0})");
        foreach (var figure in report.MovedFigures.Take(MostFigures)) Figure(text, figure);
        if (report.MovedFiguresInAll > MostFigures) Line(text, $"  and {report.MovedFiguresInAll - MostFigures:N0} more");
    }

    private static void Reasons(StringBuilder text, IngestionReport report)
    {
        if (report.ConfirmationReasons.Count == 0) return;
        text.Append("\nWorth a look before it is confirmed\n");
        foreach (var reason in report.ConfirmationReasons) Line(text, $"  {reason}");
        if (report is { Status: SubmissionStatus.AwaitingConfirmation, SubmissionId: { } id })
            Line(text, $"  If this is meant: mhep confirm {id:D}. If not: mhep withdraw {id:D} --reason \"...\", and send the file again.");
    }

    private static void Figure(StringBuilder text, MovedFigure figure)
    {
        var unit = figure.Specialist is { } specialist ? $"{figure.Site}, {specialist}" : figure.Site;
        var after = figure.After?.ToString(CultureInfo.InvariantCulture) ?? "not known";
        Line(text, $"  {unit}, {figure.Quarter}, {MeasureCatalogue.Find(figure.Measure).Name}: {figure.Before} -> {after}");
    }

    private static string NameOf(SliceKind kind) => kind switch
    {
        SliceKind.Clients => "clients and jobs",
        SliceKind.Specialists => "employment specialists",
        SliceKind.Context => "context",
        SliceKind.EmployerContacts => "employer contacts",
        SliceKind.AggregateReturn => "outcomes reports",
        SliceKind.FidelityReview => "fidelity reviews",
        SliceKind.Sites => "list of sites",
        _ => "targets",
    };

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
