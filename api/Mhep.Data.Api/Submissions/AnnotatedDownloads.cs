using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Authentication;
using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.Submissions;

/// <summary>Workbooks fetched with what was found in them. One that is another's, one that is gone and none are answered alike.</summary>
/// <param name="reader">Finds submissions that the caller sees.</param>
/// <param name="copies">Makes the workbooks.</param>
/// <param name="facts">The newest data.</param>
/// <param name="policy">Who sees what.</param>
/// <param name="audit">Told of each fetch before it is answered.</param>
internal sealed class AnnotatedDownloads(SubmissionReader reader, AnnotatedCopies copies, FactsStore facts, AccessPolicy policy, IAuditTrail audit)
{
    /// <summary>The address that answers.</summary>
    public const string Route = "/submissions/{id:guid}/annotated.xlsx";

    /// <summary>Where a submission's workbook can be fetched; null where it cannot, now or by this caller.</summary>
    public string? AddressOf(Submission submission) => CanBeHad(submission) ? $"/submissions/{submission.Key:D}/annotated.xlsx" : null;

    /// <summary>Answers a request for a workbook.</summary>
    public async Task<IResult> GetAsync(Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (await CallerAuthentication.CallerOfAsync(http) is not { } caller) return NotThere();
        if (await FindAsync(id, caller, cancellationToken) is not { } copy)
        {
            await audit.AddAsync(caller.Actor.Event(AuditAction.NotFound) with { Provider = caller.ProviderCode, Detail = "1 workbook" }, cancellationToken);
            return NotThere();
        }

        var entry = caller.Actor.Event(AuditAction.WorkbookDownloaded) with { Provider = copy.Provider, Subject = id.ToString("D") };
        await audit.WriteAsync(entry, cancellationToken);
        return Results.File(copy.Content, TypeOf(copy.Name), copy.Name);
    }

    private async Task<(byte[] Content, string Name, string? Provider)?> FindAsync(Guid id, Caller caller, CancellationToken cancellationToken)
    {
        var found = await reader.FindAsync([id], policy.ViewOf(facts.Current, caller), cancellationToken);
        if (!found.TryGetValue(id, out var submission) || !CanBeHad(submission)) return null;
        return await copies.MakeAsync(id, cancellationToken) is { } copy
            ? (copy.Content.ToArray(), copy.FileName, submission.Provider?.Code)
            : null;
    }

    private bool CanBeHad(Submission submission) =>
        submission.GivesWorkbook && submission.Status is not (SubmissionStatus.Received or SubmissionStatus.Checking) && copies.CanMake(submission.Key);

    private static IResult NotThere() =>
        Results.Text("There is no such workbook, or its 24 hours are over.\n", statusCode: StatusCodes.Status404NotFound);

    private static string TypeOf(string name) => name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase)
        ? "application/vnd.ms-excel.sheet.macroEnabled.12"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
