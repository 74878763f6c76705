using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion;

namespace Mhep.Data.Api.Submissions;

/// <summary>How workbooks come in.</summary>
[MutationType]
internal static class WorkbookMutations
{
    /// <summary>Checks a file and waits for the report, which is kept for 24 hours apart from the data.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="request">The request.</param>
    /// <param name="door">Takes it in.</param>
    /// <param name="providerCode">Whose file it is: the programme only; a provider's own key says so itself.</param>
    /// <param name="acceptGoodRows">Whether rows with errors are left out and the others taken.</param>
    /// <param name="dataFrom">First day covered, for sheets that do not say.</param>
    /// <param name="dataTo">Last day covered, for sheets that do not say.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    [Error(typeof(FileRefusedError))]
    public static Task<MutationResult<Submission>> CheckWorkbookAsync(
        IUploadedFile file,
        RequestContext request,
        [Service] WorkbookDoor door,
        string? providerCode = null,
        bool acceptGoodRows = false,
        DateOnly? dataFrom = null,
        DateOnly? dataTo = null,
        CancellationToken cancellationToken = default) =>
        door.CheckAsync(file, new SubmissionRequest(providerCode, dataFrom, dataTo) { AcceptGoodRows = acceptGoodRows }, request, cancellationToken);

    /// <summary>
    /// Hands a file in: guarded and screened, then answered RECEIVED (or REJECTED with its findings where personal data was
    /// found); follow submissionProgress. What is current already changes nothing.
    /// </summary>
    /// <param name="file">The workbook.</param>
    /// <param name="request">The request.</param>
    /// <param name="door">Takes it in.</param>
    /// <param name="providerCode">Whose file it is: the programme only; a provider's own key says so itself.</param>
    /// <param name="acceptGoodRows">Whether rows with errors are left out and the others taken.</param>
    /// <param name="dataFrom">First day covered, for sheets that do not say.</param>
    /// <param name="dataTo">Last day covered, for sheets that do not say.</param>
    /// <param name="cancellationToken">Ends the receiving; nothing is stored then.</param>
    [Error(typeof(FileRefusedError))]
    public static Task<MutationResult<Submission>> SubmitWorkbookAsync(
        IUploadedFile file,
        RequestContext request,
        [Service] WorkbookDoor door,
        string? providerCode = null,
        bool acceptGoodRows = false,
        DateOnly? dataFrom = null,
        DateOnly? dataTo = null,
        CancellationToken cancellationToken = default) =>
        door.SubmitAsync(file, new SubmissionRequest(providerCode, dataFrom, dataTo) { AcceptGoodRows = acceptGoodRows }, request, cancellationToken);
}
