using System.Diagnostics;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Submissions;

/// <summary>What people decide about submissions. One that the caller may not decide about answers like one that is not there.</summary>
[MutationType]
internal static class SubmissionDecisionMutations
{
    /// <summary>Accepts a submission that waits for confirmation (it drops many known rows, or restates closed periods).</summary>
    [Error(typeof(NotFoundError))]
    [Error(typeof(WrongStatusError))]
    public static Task<MutationResult<Submission>> ConfirmSubmissionAsync(
        [Id(Of = typeof(Submission))] string submissionId,
        RequestContext request,
        [Service] SubmissionReader reader,
        [Service] SubmissionDecisions decisions,
        [Service] FactsStore facts,
        CancellationToken cancellationToken) =>
        DecideAsync(submissionId, request, reader, facts, (id, by, stop) => decisions.ConfirmAsync(id, by, stop), cancellationToken);

    /// <summary>Makes the version before it current again in each of its slices.</summary>
    [Error(typeof(NotFoundError))]
    [Error(typeof(WrongStatusError))]
    public static Task<MutationResult<Submission>> WithdrawSubmissionAsync(
        [Id(Of = typeof(Submission))] string submissionId,
        string reason,
        RequestContext request,
        [Service] SubmissionReader reader,
        [Service] SubmissionDecisions decisions,
        [Service] FactsStore facts,
        CancellationToken cancellationToken) =>
        DecideAsync(submissionId, request, reader, facts, (id, by, stop) => decisions.WithdrawAsync(id, by, reason, stop), cancellationToken);

    private static async Task<MutationResult<Submission>> DecideAsync(
        string submissionId,
        RequestContext request,
        SubmissionReader reader,
        FactsStore facts,
        Func<Guid, AuditActor, CancellationToken, Task<Decision>> decide,
        CancellationToken cancellationToken)
    {
        var visible = request.Get<VisibleFacts>();
        if (!Guid.TryParseExact(submissionId, "D", out var id) || await FindAsync(id) is not { MayDecide: true })
        {
            request.Find<OperationRecord>()?.Miss(1);
            return NotFound();
        }

        var decision = await decide(id, request.Get<Caller>().Actor, cancellationToken);
        switch (decision)
        {
            case { Outcome: DecisionOutcome.Done }:
                await facts.RefreshAsync(cancellationToken);
                return await FindAsync(id) is { } decided ? decided : NotFound();
            case { Outcome: DecisionOutcome.WrongStatus, Status: { } status }:
                return MutationResult.Failed<Submission>(new WrongStatusError(decision.Message, status));
            case { Outcome: DecisionOutcome.NotFound }:
                return NotFound();
            default:
                throw new UnreachableException();
        }

        async Task<Submission?> FindAsync(Guid wanted) => (await reader.FindAsync([wanted], visible, cancellationToken)).GetValueOrDefault(wanted);
    }

    private static MutationResult<Submission> NotFound() => MutationResult.Failed<Submission>(new NotFoundError("There is no such submission."));
}
