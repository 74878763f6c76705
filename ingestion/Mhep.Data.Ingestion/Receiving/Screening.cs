using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>What the door found in a file: whether it may be kept at all.</summary>
/// <param name="Refusal">Why it is no workbook that may be read; null: it is one.</param>
/// <param name="HasPersonalData">Whether a cell identifies somebody; then nothing of the file is kept.</param>
internal sealed record Screening(Finding? Refusal, bool HasPersonalData)
{
    /// <summary>Judges a parsed file: every cell of a matched column has been looked at by then.</summary>
    public static Screening Of(ParsedFile parsed)
    {
        if (parsed.Log.HasPersonalData) return new Screening(null, HasPersonalData: true);
        return new Screening(parsed.Log.ToFindings().FirstOrDefault(finding => FindingKinds.MeansUnreadable(finding.Kind)), HasPersonalData: false);
    }
}
