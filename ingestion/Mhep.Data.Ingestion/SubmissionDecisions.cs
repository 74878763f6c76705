using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion;

/// <summary>
/// What people decide about submissions: to accept one that waits, and to take one back. Each decision is one transaction; two of them
/// at the same moment take effect one after the other, and the second sees what the first has done.
/// </summary>
/// <param name="database">Where submissions are stored.</param>
/// <param name="bulkInsert">Lets writers in one at a time.</param>
/// <param name="audit">Told of each decision before it takes effect.</param>
/// <param name="time">The clock.</param>
public sealed class SubmissionDecisions(IDbContextFactory<MhepDbContext> database, IBulkInsert bulkInsert, IAuditTrail audit, TimeProvider time)
{
    private const int LongestReason = 500;

    /// <summary>
    /// Accepts a submission that waits for confirmation. Looks again first: where any of its slices, or who runs its sites, is no longer what it
    /// was compared with, the answer would be about other data than those that were looked at, and nothing happens.
    /// </summary>
    /// <param name="submission">Its id.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Stops the work; nothing has happened then.</param>
    public Task<Decision> ConfirmAsync(Guid submission, AuditActor by, CancellationToken cancellationToken) => DecideAsync(submission, by.Event(AuditAction.SubmissionConfirmed), async (context, stored) =>
    {
        if (stored.Status != SubmissionStatus.AwaitingConfirmation) return Wrong(stored, "it does not wait for confirmation");
        var versions = await context.SliceVersions.AsNoTracking().Where(version => version.SubmissionId == submission)
            .Join(context.Slices, version => version.SliceId, slice => slice.Id, (version, slice) => new { version, slice }).ToListAsync(cancellationToken);
        if (versions.Exists(pair => pair.version.BaseVersionId != pair.slice.CurrentVersionId)
            || await HasMovedAsync(context, versions.ConvertAll(pair => pair.slice), cancellationToken))
            return Wrong(stored, "what it was compared with has changed since: withdraw it and send the file again");

        var now = time.GetUtcNow().UtcDateTime;
        await context.SliceVersions.Where(version => version.SubmissionId == submission)
            .ExecuteUpdateAsync(set => set.SetProperty(version => version.AcceptedAt, now), cancellationToken);
        await context.Submissions.Where(row => row.Id == submission).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, SubmissionStatus.Accepted).SetProperty(row => row.ConfirmedAt, now), cancellationToken);
        await CurrentVersions.MoveAsync(context, bulkInsert, versions.Select(pair => (pair.slice.Id, (int?)pair.version.Id)), now, cancellationToken);
        return new Decision(DecisionOutcome.Done, SubmissionStatus.Accepted, "It was confirmed and is in the data now.");
    }, cancellationToken);

    /// <summary>
    /// Takes a submission back: in each slice where its version is current, the newest version before it that was not taken back is
    /// current again. What later submissions have replaced stays as it is. One that waits is taken back without any effect on the data.
    /// </summary>
    /// <param name="submission">Its id.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why; kept with it, cut to 500 characters, or as a mask where it would identify someone.</param>
    /// <param name="cancellationToken">Stops the work; nothing has happened then.</param>
    public Task<Decision> WithdrawAsync(Guid submission, AuditActor by, string reason, CancellationToken cancellationToken) => DecideAsync(submission, by.Event(AuditAction.SubmissionWithdrawn), async (context, stored) =>
    {
        if (stored.Status is not (SubmissionStatus.Accepted or SubmissionStatus.AwaitingConfirmation))
            return Wrong(stored, "only what is in the data, or waits to be, can be taken back");

        var now = time.GetUtcNow().UtcDateTime;
        var words = PersonalDataScreen.Masked(reason.Length > LongestReason ? reason[..LongestReason] : reason, "(masked)");
        await context.Submissions.Where(row => row.Id == submission).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, SubmissionStatus.Withdrawn)
                .SetProperty(row => row.WithdrawnAt, now).SetProperty(row => row.WithdrawalReason, words),
            cancellationToken);
        var moves = await VersionsBeforeAsync(context, submission, cancellationToken);
        if (moves.Count > 0) await CurrentVersions.MoveAsync(context, bulkInsert, moves, now, cancellationToken);
        return new Decision(DecisionOutcome.Done, SubmissionStatus.Withdrawn, moves.Count > 0
            ? "It was withdrawn; what was there before it is current again."
            : "It was withdrawn; nothing of it was current, so the data are as they were.");
    }, cancellationToken);

    private async Task<Decision> DecideAsync(
        Guid id, AuditEvent entry, Func<MhepDbContext, Submission, Task<Decision>> decide, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await bulkInsert.BeginAsync(context, cancellationToken);
        if (await StoredSubmissions.FindAsync(context, id, cancellationToken) is not { } stored)
            return new Decision(DecisionOutcome.NotFound, null, "There is no such submission.");
        var decision = await decide(context, stored);
        if (decision.Outcome != DecisionOutcome.Done) return decision;
        var provider = await context.Providers.Where(one => one.Id == stored.ProviderId).Select(one => one.Code).FirstOrDefaultAsync(cancellationToken);
        await audit.WriteAsync(entry with { Subject = id.ToString("D"), Provider = provider }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return decision;
    }

    private static Decision Wrong(Submission stored, string why) =>
        new(DecisionOutcome.WrongStatus, stored.Status, $"The submission {stored.Status.InWords()}; {why}.");

    /// <summary>Whether a site has been given to another provider than the one whose clients these are.</summary>
    private static async Task<bool> HasMovedAsync(MhepDbContext context, List<Slice> slices, CancellationToken cancellationToken)
    {
        var ofClients = slices.FindAll(slice => slice.Kind == SliceKind.Clients);
        if (ofClients.Count == 0 || slices.Exists(slice => slice.Kind == SliceKind.Sites)) return false;
        var active = await ActiveVersions.ReadAsync(context, slice => slice.Kind == SliceKind.Sites, cancellationToken);
        var listings = await context.SiteListings.AsNoTracking().BroughtBy(active).ToListAsync(cancellationToken);
        var providers = listings.Where(row => active.Contains(row.SliceVersionId, row.Id)).ToDictionary(row => row.SiteId, row => row.ProviderId);
        return ofClients.Exists(slice => slice.SiteId is { } site && providers.GetValueOrDefault(site) != slice.ProviderId);
    }

    private static async Task<List<(int Slice, int? Version)>> VersionsBeforeAsync(
        MhepDbContext context, Guid submission, CancellationToken cancellationToken)
    {
        var own = context.SliceVersions.Where(version => version.SubmissionId == submission);
        var slices = await context.Slices.AsNoTracking().Where(slice => own.Any(version => version.Id == slice.CurrentVersionId))
            .ToListAsync(cancellationToken);
        var ids = slices.ConvertAll(slice => slice.Id);
        var versions = await context.SliceVersions.AsNoTracking().Where(version => EF.Parameter(ids).Contains(version.SliceId))
            .Join(context.Submissions, version => version.SubmissionId, row => row.Id, (version, row) => new { version.Id, version.BaseVersionId, row.Status })
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        return slices.ConvertAll(slice => (slice.Id, Before(slice.CurrentVersionId)));

        // The submission itself is withdrawn by now, and so passed over like others that were taken back before.
        int? Before(int? version)
        {
            while (version is { } id && versions[id].Status == SubmissionStatus.Withdrawn) version = versions[id].BaseVersionId;
            return version;
        }
    }
}
