using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>
/// Destroys files whose time is over: what was sent and what was checked after 24 hours, redacted copies when retention ends, and at
/// once copies of what did not go into the data.
/// </summary>
/// <param name="database">Says what became of submissions.</param>
/// <param name="spool">Files as they were sent.</param>
/// <param name="checks">Reports of checks.</param>
/// <param name="copies">Redacted copies.</param>
/// <param name="folders">Where the inbox is.</param>
/// <param name="options">How long each is kept.</param>
/// <param name="time">The clock.</param>
public sealed class FileRetention(
    IDbContextFactory<MhepDbContext> database, Spool spool, KeptChecks checks, KeptCopies copies, WorkFolders folders, WorkerOptions options, TimeProvider time)
{
    /// <summary>Files that are being received have no row yet; after so long they never will.</summary>
    private static readonly TimeSpan Receiving = TimeSpan.FromHours(1);

    /// <summary>Destroys what is due.</summary>
    /// <param name="cancellationToken">Stops between files.</param>
    public async Task<RetainedFiles> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new RetainedFiles(
            spool.DeleteOlderThan(now - options.KeepSpooled), checks.DeleteOld(), await DeleteCopiesAsync(now, cancellationToken), DeleteInboxReports(now));
    }

    /// <summary>Counts what is due.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RetainedFiles> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new RetainedFiles(spool.OlderThan(now - options.KeepSpooled).Count, checks.Old().Count, (await DueCopiesAsync(now, cancellationToken)).Count, DueInboxReports(now).Count);
    }

    private int DeleteInboxReports(DateTimeOffset now)
    {
        var due = DueInboxReports(now);
        due.ForEach(File.Delete);
        return due.Count;
    }

    private List<string> DueInboxReports(DateTimeOffset now) => !Directory.Exists(folders.Inbox)
        ? []
        : [.. Directory.EnumerateDirectories(folders.Inbox).SelectMany(folder => Directory.EnumerateFiles(folder, "*" + ReportFile.Suffix))
            .Where(file => File.GetLastWriteTimeUtc(file) < (now - options.KeepInboxReports).UtcDateTime)];

    private async Task<int> DeleteCopiesAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        copies.DeleteDrafts(now - Receiving);
        var due = await DueCopiesAsync(now, cancellationToken);
        foreach (var submission in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            copies.Delete(submission);
        }

        return due.Count;
    }

    private async Task<List<Guid>> DueCopiesAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var statuses = await StatusesAsync(cancellationToken);
        var due = new List<Guid>();
        foreach (var submission in copies.Submissions())
        {
            var since = copies.KeptSince(submission) ?? DateTime.MinValue;
            var age = now.UtcDateTime - since;
            var isDue = statuses.TryGetValue(submission, out var status)
                ? age > options.KeepCopies || status is SubmissionStatus.Rejected or SubmissionStatus.Failed
                : age > Receiving;
            if (isDue) due.Add(submission);
        }

        return due;
    }

    private async Task<Dictionary<Guid, SubmissionStatus>> StatusesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Submissions.AsNoTracking()
            .ToDictionaryAsync(submission => submission.Id, submission => submission.Status, cancellationToken);
    }
}
