using System.Data.Common;
using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema.Audit;
using FoundThing = Mhep.Data.Ingestion.Reports.Finding;

namespace Mhep.Data.Api.Submissions;

/// <summary>Takes uploaded files in for whoever is allowed to send them.</summary>
/// <param name="receiver">Receives files that are handed in.</param>
/// <param name="checker">Checks files that are not.</param>
/// <param name="queue">Has submissions worked for.</param>
/// <param name="reader">Shows submissions.</param>
/// <param name="audit">Told of checks; the receiver tells of what is handed in.</param>
/// <param name="logger">Told of faults, by type only.</param>
internal sealed class WorkbookDoor(
    Receiver receiver, Checker checker, SubmissionQueue queue, SubmissionReader reader, IAuditTrail audit, ILogger<WorkbookDoor> logger)
{
    /// <summary>Hands a file in.</summary>
    public Task<MutationResult<Submission>> SubmitAsync(
        IUploadedFile file, SubmissionRequest asked, RequestContext request, CancellationToken cancellationToken) => TellFaultsAsync(async () =>
    {
        var visible = request.Get<VisibleFacts>();
        var sent = await AllowedAsync(asked, request, cancellationToken);
        await using var content = file.OpenRead();
        var receipt = await receiver.ReceiveAsync(new WorkbookFile(file.FileName, content), sent, cancellationToken);
        if (receipt.Refusal is { } refusal) return Refused(refusal);
        if (receipt.IsQueued) await queue.EnqueueAsync(sent.ProviderCode, CancellationToken.None);
        return await reader.GetAsync(receipt.SubmissionId, visible, CancellationToken.None);
    });

    /// <summary>Checks a file.</summary>
    public Task<MutationResult<Submission>> CheckAsync(
        IUploadedFile file, SubmissionRequest asked, RequestContext request, CancellationToken cancellationToken) => TellFaultsAsync(async () =>
    {
        var visible = request.Get<VisibleFacts>();
        await using var content = file.OpenRead();
        var sent = await AllowedAsync(asked, request, cancellationToken);
        var (check, refusal) = await checker.CheckAsync(new WorkbookFile(file.FileName, content), sent, cancellationToken);
        if (check is not null)
        {
            var entry = sent.SentBy.Event(AuditAction.SubmissionChecked) with { Subject = check.Submission.Id.ToString("D"), Provider = sent.ProviderCode };
            await audit.WriteAsync(entry, cancellationToken);
        }

        return check is null ? Refused(refusal!) : await reader.GetAsync(check.Submission.Id, visible, cancellationToken);
    });

    /// <summary>
    /// For whom the caller may send: a provider for itself, the programme for anyone that is listed or for several. Whether another
    /// provider is there is told to nobody who may not know.
    /// </summary>
    private async Task<SubmissionRequest> AllowedAsync(SubmissionRequest asked, RequestContext request, CancellationToken cancellationToken)
    {
        var visible = request.Get<VisibleFacts>();
        var provider = request.Get<Caller>().ProviderCode;
        if (asked.ProviderCode is { } named)
        {
            provider = await reader.FindProviderCodeAsync(named, cancellationToken);
            if (provider is null || !visible.SeesFiles(AccessTopic.HandingIn, provider))
                throw new GraphQLException("There is no such provider for whom you may send files. Leave 'providerCode' out to send for yourself.");
        }

        if (!visible.SeesFiles(AccessTopic.HandingIn, provider)) throw new GraphQLException("Only providers and the programme send files.");
        if (asked.DataFrom > asked.DataTo) throw new GraphQLException("'dataFrom' lies after 'dataTo'.");
        return asked with { ProviderCode = provider, SentBy = request.Get<Caller>().Actor };
    }

    private static MutationResult<Submission> Refused(FoundThing reason) =>
        MutationResult.Failed<Submission>(new FileRefusedError($"{reason.Message}. {reason.Remedy}", reason.Kind.Code));

    /// <summary>A disk that is full, or a database that does not answer, is no mistake of the sender and worth saying plainly.</summary>
    private async Task<MutationResult<Submission>> TellFaultsAsync(Func<Task<MutationResult<Submission>>> step)
    {
        try
        {
            return await step();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException or KeysUnavailableException)
        {
            Log.FileNotTakenIn(logger, fault.GetType().Name);
            throw new GraphQLException(
                new GraphQLError("The platform cannot take files in at the moment; nothing was changed. Send the file again later, and tell whoever runs the platform.")
                    .WithCode("NOT_STORED"));
        }
    }
}
