using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Reads and checks one file against what is known, as often as that changes under it.</summary>
/// <param name="file">The file.</param>
/// <param name="request">What its sender says of it.</param>
/// <param name="beginning">The report as it begins.</param>
/// <param name="identity">The keys of clients.</param>
/// <param name="limits">What the file may cost.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Told how far it has come.</param>
internal sealed class FileExamination(
    WorkbookFile file,
    SubmissionRequest request,
    IngestionReport beginning,
    ClientIdentity identity,
    IngestionLimits limits,
    TimeProvider time,
    IProgress<IngestionProgress>? progress)
{
    /// <summary>The file as the door parsed it just now; gone on from while what is known is the same. Null: it is parsed here.</summary>
    public ParsedFile? ParsedBefore { get; init; }

    /// <summary>Reads and checks the file from its beginning.</summary>
    public async Task<Examination> ExamineAsync(MhepDbContext context, KnownData known, CancellationToken cancellationToken)
    {
        known = known with { Mapping = request.Mapping ?? known.Mapping };
        var begun = beginning with { Mapping = known.Mapping };
        var read = ParsedBefore?.TryTake(beginning.Sha256, known, limits) == true
            ? ParsedBefore
            : ParsedFile.Read(file, limits, known, progress, sha256: null, cancellationToken);
        var log = read.Log;
        if (read.Workbook is not { } parsed)
            return new Examination(null, begun with { Findings = log.ToFindings(), Marks = log.ToMarks() });

        progress?.Report(new IngestionProgress("checking", 0, parsed.RowsRead));
        using (var erased = await ErasedClients.ReadAsync(context, identity, cancellationToken)) parsed = ErasedRows.LeaveOut(parsed, known, erased, log);
        var asked = SitesWithJobsAlone(parsed, known);
        using var clients = await CurrentClients.ReadAsync(context, identity, asked, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var workbook = WorkbookChecks.Run(
            parsed, known with { HasClient = clients.Has }, request.DataFrom, request.DataTo, today, log, request.AcceptGoodRows);
        if (log.HasErrors && !request.AcceptGoodRows) workbook = null;
        progress?.Report(new IngestionProgress("checking", parsed.RowsRead, parsed.RowsRead));

        var report = begun with
        {
            Sheets = [.. parsed.Sheets.Select(SheetReport.Of)],
            Findings = log.ToFindings(),
            Marks = log.ToMarks(),
            RowsRead = parsed.RowsRead,
            RowsAccepted = workbook is null ? 0 : parsed.RowsRead - log.RowsWithErrors.Count - log.CountOf(FindingKinds.ErasedClient),
            RowsRejected = log.RowsWithErrors.Count,
        };
        return new Examination(workbook, report, AskedForClients: asked.Count > 0);
    }

    /// <summary>Sites whose jobs are held against the clients in the data, because the workbook has none of theirs.</summary>
    private static List<(string Site, string Provider)> SitesWithJobsAlone(ParsedWorkbook workbook, KnownData known)
    {
        var withClients = (workbook.Clients ?? []).Select(client => client.SiteCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (workbook.Jobs ?? []).Select(job => job.SiteCode).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(site => !withClients.Contains(site) && known.Sites.ContainsKey(site))
                .Select(site => (known.Sites[site].Code, known.Sites[site].ProviderCode)),
        ];
    }
}
