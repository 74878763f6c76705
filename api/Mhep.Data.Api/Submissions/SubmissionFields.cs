using Mhep.Data.Api.Access;
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
    public static IReadOnlyList<string> ConfirmationReasons([Parent] Submission submission) => [];

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
        return [.. ids.Select(id => id is { } known ? found.GetValueOrDefault(known) : null)];
    }
}
