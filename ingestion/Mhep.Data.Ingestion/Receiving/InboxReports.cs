using System.Collections.Concurrent;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>
/// The texts that lie beside files which came through the inbox. A worker writes one when a submission ends; where it was killed
/// between the end and the text, or the end was not reached by a worker, the next look into the inbox makes up for it.
/// </summary>
/// <param name="database">Says what became of submissions.</param>
/// <param name="spool">Says for which of them a text is to be written, and keeps their files.</param>
/// <param name="ingestion">Finds again what was found in a file.</param>
/// <param name="folders">Where lanes are held.</param>
public sealed class InboxReports(IDbContextFactory<MhepDbContext> database, Spool spool, WorkbookIngestion ingestion, WorkFolders folders)
{
    private readonly ConcurrentDictionary<Guid, bool> _nothingToDo = new();

    /// <summary>Writes the texts that are due and were not written.</summary>
    /// <param name="onFault">Told of one that cannot be written; it is tried again at the next look.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    public async Task WriteMissingAsync(Action<Exception> onFault, CancellationToken cancellationToken)
    {
        var ids = spool.Ids();
        foreach (var gone in _nothingToDo.Keys.Except(ids)) _nothingToDo.TryRemove(gone, out _);
        foreach (var id in ids.Where(id => !_nothingToDo.ContainsKey(id)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (spool.NoteOf(id)?.ReportPath is not { } path || spool.IsReported(id)) _nothingToDo[id] = true;
                else await WriteAsync(id, path, cancellationToken);
            }
#pragma warning disable CA1031 // One text that cannot be written must not keep the others out.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                onFault(fault);
            }
        }
    }

    /// <summary>Whether the file of a submission is in the spool.</summary>
    internal bool IsSpooled(Guid id) => spool.NoteOf(id) is not null;

    /// <summary>The report of a submission whose end is known, with what its file says once more; null while its end is not known.</summary>
    internal async Task<IngestionReport?> ReportOfAsync(Guid id, WorkbookFile file, SubmissionRequest request, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored || !stored.IsFinished()) return null;
        var report = StoredSubmissions.ReportOf(stored);
        if (stored.Status == SubmissionStatus.Failed) return report;
        var found = await ingestion.CheckAsync(file, request, progress: null, cancellationToken);
        return report with { Sheets = found.Sheets, Findings = found.Findings };
    }

    /// <summary>In the sender's lane: a worker that still has it is about to write the text itself.</summary>
    private async Task WriteAsync(Guid id, string path, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored || !stored.IsFinished()) return;
        using var lane = Lane.TryTake(folders.Spool, spool.NoteOf(id)?.Owner);
        if (lane is null || spool.IsReported(id)) return;
        using var file = spool.Open(id);
        if (file is null || await ReportOfAsync(id, file.File, file.Request, cancellationToken) is not { } report) return;
        ReportFile.Write(path, report);
        spool.MarkReported(id);
    }

    private async Task<Submission?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await StoredSubmissions.FindAsync(context, id, cancellationToken);
    }
}
