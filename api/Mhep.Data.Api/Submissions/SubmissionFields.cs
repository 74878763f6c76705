using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Submissions;

/// <summary>Fields of a submission beside its properties.</summary>
[ObjectType<Submission>]
internal static class SubmissionFields
{
    /// <summary>
    /// The submission, of the same provider, that is current for all of this one's slices and equal to it: nothing
    /// changed. Its own status is ACCEPTED.
    /// </summary>
    public static async Task<IReadOnlyList<Submission?>> DuplicateOfAsync(
        IReadOnlyList<Submission> submissions, RequestContext request, [Service] SubmissionReader reader, CancellationToken cancellationToken)
    {
        var keys = submissions.Select(submission => submission.DuplicateOfKey).OfType<Guid>();
        var found = await reader.FindAsync(keys, request.Get<VisibleFacts>(), cancellationToken);
        return [.. submissions.Select(submission => submission.DuplicateOfKey is { } key ? found.GetValueOrDefault(key) : null)];
    }

    /// <summary>Why it waits for confirmation: what it would drop or restate.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ConfirmationReasonsAsync(
        IReadOnlyList<Submission> submissions, [Service] SubmissionEffects effects, CancellationToken cancellationToken)
    {
        var found = await effects.ReasonsAsync(submissions, cancellationToken);
        return [.. submissions.Select(submission => found[submission.Key].ToList())];
    }

    /// <summary>What it adds, changes and removes, by kind of rows and site; empty where it is equal to another, or was refused.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<SubmissionChange>>> ChangesAsync(
        IReadOnlyList<Submission> submissions, [Service] SubmissionEffects effects, CancellationToken cancellationToken)
    {
        var found = await effects.ChangesAsync(submissions, cancellationToken);
        return [.. submissions.Select(submission => found[submission.Key].ToList())];
    }

    /// <summary>Figures of closed quarters that it moves, or would move once it is confirmed: the first hundred of `movedFiguresInAll`.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<MovedFigure>>> MovedFiguresAsync(
        IReadOnlyList<Submission> submissions, [Service] SubmissionEffects effects, CancellationToken cancellationToken)
    {
        var found = await effects.MovedFiguresAsync(submissions, cancellationToken);
        return [.. submissions.Select(submission => found[submission.Key].ToList())];
    }

    /// <summary>
    /// Where the workbook can be fetched with what was found in it, such as '/submissions/ID/annotated.xlsx' on this server, with the same
    /// key; null before the end is known, when 24 hours are over, for other files than .xlsx, and for who is not the sender.
    /// </summary>
    public static IReadOnlyList<string?> AnnotatedWorkbook(IReadOnlyList<Submission> submissions, [Service] AnnotatedDownloads downloads) =>
        [.. submissions.Select(downloads.AddressOf)];

    /// <summary>What was found, in the order of the report: what needs fixing first.</summary>
    [Paged]
    [Filtered]
    public static async Task<IReadOnlyList<IReadOnlyList<Finding>>> FindingsAsync(
        IReadOnlyList<Submission> submissions, [Service] SubmissionReader reader, CancellationToken cancellationToken)
    {
        var found = await reader.FindingsAsync(submissions, cancellationToken);
        return [.. submissions.Select(submission => found[submission.Key].ToList())];
    }

    [NodeResolver]
    public static async Task<IReadOnlyList<Submission?>> FindAsync(
        IReadOnlyList<string> keys, RequestContext request, [Service] SubmissionReader reader, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => Guid.TryParseExact(key, "D", out var id) ? id : (Guid?)null).ToList();
        var found = await reader.FindAsync(ids.OfType<Guid>(), request.Get<VisibleFacts>(), cancellationToken);
        return request.Noting<Submission>([.. ids.Select(id => id is { } known ? found.GetValueOrDefault(known) : null)]);
    }
}
