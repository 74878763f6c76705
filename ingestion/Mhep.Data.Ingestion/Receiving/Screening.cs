using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>What the guard and the personal-data screen make of a file, before anything of it is kept.</summary>
/// <param name="Refusal">Why it is no workbook that may be read; null where it is one.</param>
/// <param name="HasPersonalData">Whether it holds what must not be in it.</param>
/// <param name="Workbook">Its rows; null where it is refused.</param>
internal sealed record Screening(Finding? Refusal, bool HasPersonalData, ParsedWorkbook? Workbook)
{
    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">In memory, or encrypted: it is not screened yet.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="known">Who sends it, and which sites are theirs.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static Screening Of(WorkbookFile file, IngestionLimits limits, KnownData known, CancellationToken cancellationToken)
    {
        var log = new FindingLog(limits);
        var workbook = WorkbookParser.Parse(file, limits, known, log, null, cancellationToken);
        if (log.HasPersonalData) return new Screening(null, HasPersonalData: true, null);
        var refusal = log.ToFindings().FirstOrDefault(finding => FindingKinds.MeansUnreadable(finding.Kind));
        return new Screening(refusal, HasPersonalData: false, refusal is null ? workbook : null);
    }
}
