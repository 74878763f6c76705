using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>
/// The door: guards and screens a file before anything of it is kept, then stores a submission that waits for its turn, with the file
/// encrypted in the spool. A file with personal data ends here: of it only its hash and the findings are stored.
/// </summary>
/// <param name="database">Where submissions are stored.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="identity">The keys that files are encrypted under.</param>
/// <param name="folders">Where files are kept.</param>
/// <param name="limits">What a workbook may cost.</param>
/// <param name="audit">Told of each file.</param>
/// <param name="time">The clock.</param>
public sealed class Receiver(
    IDbContextFactory<MhepDbContext> database,
    IBulkInsert bulk,
    ClientIdentity identity,
    WorkFolders folders,
    IngestionLimits limits,
    IAuditTrail audit,
    TimeProvider time)
{
    private readonly Spool _spool = new(folders, identity);
    private readonly KeptCopies _kept = new(folders, identity);
    private readonly WorkbookIngestion _ingestion = new(database, bulk, identity, limits, time);
    private readonly PendingAuditEntries _pending = new(database, bulk, audit);

    /// <summary>Receives a file.</summary>
    /// <param name="file">In memory, or the sender's own: it is not screened yet.</param>
    /// <param name="request">Who sends it. Where it names a submission, that id is given to it.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <exception cref="KeysUnavailableException">The keys of stored clients are not to be had. Nothing was stored.</exception>
    /// <exception cref="IOException">The disk is full, or refuses. Nothing was stored.</exception>
    public Task<Receipt> ReceiveAsync(WorkbookFile file, SubmissionRequest request, CancellationToken cancellationToken) =>
        ReceiveAsync(file, request, reportPath: null, progress: null, cancellationToken);

    /// <summary>Receives a file, tells how far reading it has come, and has a text of its report written when its end is known.</summary>
    internal async Task<Receipt> ReceiveAsync(
        WorkbookFile file, SubmissionRequest request, string? reportPath, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        var stored = await KnownAsync(request.ProviderCode, cancellationToken);
        var known = stored with { Mapping = request.Mapping ?? stored.Mapping };
        var arriving = await ArrivingFile.LookAtAsync(file, cancellationToken);
        var parsed = ParsedFile.Read(file, limits, known, progress, arriving.Sha256, cancellationToken);
        var screening = Screening.Of(parsed);
        if (screening.Refusal is { } refusal) return Receipt.Refused(refusal);
        if (screening.HasPersonalData)
        {
            var report = await _ingestion.IngestAsync(file, request, progress: null, cancellationToken);
            await _pending.HandOverAsync(CancellationToken.None);
            return Receipt.Rejected(report);
        }

        var receivedAt = time.GetUtcNow().UtcDateTime;
        var note = new SpoolNote
        {
            Owner = request.ProviderCode,
            SealedAt = receivedAt,
            FileName = arriving.Name,
            DataFrom = request.DataFrom,
            DataTo = request.DataTo,
            AcceptGoodRows = request.AcceptGoodRows,
            Mapping = request.Mapping?.Text,
            ReportPath = reportPath,
        };
        var id = request.SubmissionId ?? Guid.NewGuid();
        try
        {
            var clientsStored = await AreClientsStoredAsync(cancellationToken);
            _spool.Add(id, file.Content, note, clientsStored);
            if (parsed.Workbook is { } workbook)
                await KeepAsync(id, KeptRow.Of(workbook, known, request.ProviderCode), receivedAt, clientsStored, cancellationToken);
            var entry = request.SentBy.Event(AuditAction.SubmissionReceived) with { Subject = id.ToString("D"), Provider = request.ProviderCode };
            await audit.WriteAsync(entry, cancellationToken);
            await StoreAsync(id, arriving, request.ProviderCode, receivedAt, cancellationToken);
        }
        catch
        {
            // Without its row nobody would ever work for the file, nor know of it.
            _spool.Delete(id);
            _kept.Delete(id);
            throw;
        }

        return Receipt.Queued(id, parsed);
    }

    /// <summary>Whoever was erased is not kept again.</summary>
    private async Task KeepAsync(Guid id, IEnumerable<KeptRow> rows, DateTime receivedAt, bool clientsStored, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        using var erased = await ErasedClients.ReadAsync(context, identity, cancellationToken);
        _kept.Add(id, rows.Where(row => !erased.Contains(row)), receivedAt, clientsStored);
    }

    private async Task<KnownData> KnownAsync(string? providerCode, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await KnownDataReader.ReadAsync(context, providerCode, cancellationToken);
    }

    private async Task<bool> AreClientsStoredAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Clients.AnyAsync(cancellationToken);
    }

    private async Task StoreAsync(Guid id, ArrivingFile file, string? providerCode, DateTime receivedAt, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        await WaitingSubmissions.AddAsync(context, bulk, id, file, providerCode, receivedAt, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
