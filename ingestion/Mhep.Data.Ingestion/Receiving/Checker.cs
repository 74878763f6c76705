using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>Checks a file and keeps the report apart from the data; nothing in the data changes, and the file is not kept.</summary>
/// <param name="database">What files are checked against.</param>
/// <param name="ingestion">Checks them.</param>
/// <param name="checks">Keeps the reports.</param>
public sealed class Checker(IDbContextFactory<MhepDbContext> database, WorkbookIngestion ingestion, KeptChecks checks)
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">In memory: it is not screened yet.</param>
    /// <param name="request">Who asks, and what they say of it.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    /// <returns>The kept report, or why the file is no workbook that may be read.</returns>
    /// <exception cref="KeysUnavailableException">The keys of stored clients are not to be had.</exception>
    public async Task<(KeptCheck? Check, Finding? Refusal)> CheckAsync(
        WorkbookFile file, SubmissionRequest request, CancellationToken cancellationToken)
    {
        var report = await ingestion.CheckAsync(file, request, progress: null, cancellationToken);
        var personal = report.Findings.Any(finding => FindingKinds.IsPersonalData(finding.Kind));
        var refusal = personal ? null : report.Findings.FirstOrDefault(finding => FindingKinds.MeansUnreadable(finding.Kind));
        if (refusal is not null) return (null, refusal);
        await using var context = database.CreateDbContext();
        return (checks.Add(report, request.ProviderCode, await context.Clients.AnyAsync(cancellationToken)), null);
    }
}
