using System.Globalization;
using System.Text;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>An erasure's report for people.</summary>
public static class ErasureReportText
{
    /// <summary>The text, without a line's end.</summary>
    /// <param name="report">What to say.</param>
    public static string Render(ErasureReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(report.Outcome == ErasureOutcome.Preview
            ? $"One person of {report.ProviderCode} would be erased. Nothing was changed; without --dry-run it is done, and it cannot be undone."
            : string.Create(CultureInfo.InvariantCulture, $"One person of {report.ProviderCode} was erased on {report.ErasedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}."));
        foreach (var (where, what, count) in report.Removed)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {count,6:N0}  {where}: {what}");
        if (report.Sites.Count > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"Answers as known earlier of {string.Join(", ", report.Sites)} {(report.Outcome == ErasureOutcome.Preview ? "will say" : "say")} restatedByErasure; released cells stay until the next release.");
        if (report.Outcome == ErasureOutcome.Preview) return text.ToString().TrimEnd();

        text.AppendLine("Searched afterwards for the keyed lookup, the encrypted id, the internal id and the own id:");
        foreach (var (where, lookedAt, found) in report.Searched)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {found,6:N0}  found in {where} ({lookedAt})");
        text.Append((report.IsProven, report.IsScrubbed) switch
        {
            (true, _) => "Proven: nothing is left.",
            (false, false) => "Not proven yet: someone reads from an old state of the database, so bytes of deleted rows may still be on the disk. Do the same again.",
            _ => "Not proven: something is left. Do the same again, and where it stays, tell whoever looks after the platform.",
        });
        return text.ToString();
    }
}
