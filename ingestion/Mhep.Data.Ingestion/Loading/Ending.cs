using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// Who brings submissions to their end. What the audit log is to be told of it is stored in the transaction that makes it the end: a process that
/// is killed after its commit leaves the entry to the next.
/// </summary>
/// <param name="By">The worker, or whoever sent a file that is refused at the door.</param>
/// <param name="Time">The clock.</param>
internal sealed record Ending(AuditActor By, TimeProvider Time)
{
    /// <summary>Stores the entry of one submission.</summary>
    /// <param name="context">In the write transaction.</param>
    /// <param name="submission">Its id.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="providerId">Whose it is; null: the programme's, or of several providers.</param>
    /// <param name="detail">Fixed words.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    public async Task TellAsync(
        MhepDbContext context, Guid submission, SubmissionStatus status, int? providerId, string? detail, CancellationToken cancellationToken)
    {
        var provider = await context.Providers.Where(one => one.Id == providerId).Select(one => one.Code).FirstOrDefaultAsync(cancellationToken);
        context.PendingAuditEntries.Add(new PendingAuditEntry
        {
            Act = Guid.NewGuid(),
            At = Time.GetUtcNow().UtcDateTime,
            Action = ActionOf(status),
            Who = By.Who,
            Role = By.Role,
            Provider = provider,
            Subject = submission.ToString("D"),
            Detail = detail,
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    private static AuditAction ActionOf(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => AuditAction.SubmissionAccepted,
        SubmissionStatus.AwaitingConfirmation => AuditAction.SubmissionWaits,
        SubmissionStatus.Rejected => AuditAction.SubmissionRejected,
        SubmissionStatus.Failed => AuditAction.SubmissionFailed,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "That is no end."),
    };
}
