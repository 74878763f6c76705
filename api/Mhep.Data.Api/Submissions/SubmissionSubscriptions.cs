using System.Runtime.CompilerServices;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.Submissions;

/// <summary>What is told while it happens.</summary>
[SubscriptionType]
internal static class SubmissionSubscriptions
{
    /// <summary>How often the database is looked at: work in another process is seen by nothing else.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Each change of status or progress of one submission, the present state first. Ends with the submission's end.</summary>
    /// <param name="submissionId">The submission, or a check.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads the submission.</param>
    /// <param name="feed">Knows the progress of work in this process.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">The client gave up.</param>
    public static async IAsyncEnumerable<SubmissionProgress> SubmissionProgressAsync(
        [Id(Of = typeof(Submission))] string submissionId,
        RequestContext request,
        [Service] SubmissionReader reader,
        [Service] ProgressFeed feed,
        [Service] TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var visible = request.Get<VisibleFacts>();
        (SubmissionStatus, IngestionProgress?)? told = null;
        while (true)
        {
            var change = feed.WaitAsync(Look, time, cancellationToken);
            var submission = await FindAsync(submissionId, request, reader, visible, cancellationToken);
            var latest = feed.LatestOf(submission.Key);
            if (told != (submission.Status, latest))
            {
                told = (submission.Status, latest);
                yield return Of(submission, latest);
            }

            if (submission.Status is not (SubmissionStatus.Received or SubmissionStatus.Checking)) yield break;
            await change;
        }
    }

    private static async Task<Submission> FindAsync(
        string key, RequestContext request, SubmissionReader reader, VisibleFacts visible, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(key, "D", out var id)
            && (await reader.FindAsync([id], visible, cancellationToken)).TryGetValue(id, out var submission))
        {
            return submission;
        }

        if (request.Find<OperationRecord>() is { } record) await record.MissNowAsync(cancellationToken);
        throw new GraphQLException("There is no such submission.");
    }

    private static SubmissionProgress Of(Submission submission, IngestionProgress? latest) => (submission.Status, latest) switch
    {
        (SubmissionStatus.Received, _) => new SubmissionProgress(submission, "waiting", 0, null),
        (SubmissionStatus.Checking, null) => new SubmissionProgress(submission, "checking", 0, null),
        (SubmissionStatus.Checking, { } progress) => new SubmissionProgress(
            submission, progress.Stage, int.CreateSaturating(progress.RowsDone), progress.RowsTotal is { } total ? int.CreateSaturating(total) : null),
        _ => new SubmissionProgress(submission, "done", submission.RowsRead, submission.RowsRead),
    };
}
