using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>The report that is left beside a file that came through the inbox: the whole of it, but nothing that a cell holds.</summary>
internal static class ReportFile
{
    /// <summary>How its name ends.</summary>
    public const string Suffix = ".report.txt";

    /// <summary>The name of the text for a file; where the file's own name identifies someone, that of its submission instead.</summary>
    /// <param name="fileName">The file's, without its folder.</param>
    /// <param name="submission">The submission's id.</param>
    public static string NameFor(string fileName, Guid submission) => PersonalDataScreen.Masked(fileName, submission.ToString("N")) + Suffix;

    /// <summary>Writes the report of a submission; the file is there whole or not at all.</summary>
    /// <param name="path">Where to; what is there is replaced.</param>
    /// <param name="report">What to say.</param>
    public static void Write(string path, IngestionReport report) =>
        Write(path, ReportText.Render(report with { Findings = [.. report.Findings.Select(finding => finding.WithoutValues())] }));

    /// <summary>Writes why a file is no workbook that may be read.</summary>
    /// <param name="path">Where to; what is there is replaced.</param>
    /// <param name="fileName">The file.</param>
    /// <param name="refusal">Why.</param>
    public static void Write(string path, string fileName, Finding refusal) =>
        Write(path, $"{PersonalDataScreen.Masked(fileName, "(masked)")}: refused, nothing of it was stored\n\n{refusal.Summary}.\n{refusal.Remedy}\n");

    private static void Write(string path, string text)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = PrivateFiles.Create(draft))
        using (var writer = new StreamWriter(file))
            writer.Write(text);
        File.Move(draft, path, overwrite: true);
    }
}
