using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Submissions;

/// <summary>How submissions are found.</summary>
[QueryType]
internal static class SubmissionQueries
{
    /// <summary>The files handed in, the newest first unless `order` says otherwise.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [Paged]
    [Filtered]
    [Sorted]
    public static Task<IReadOnlyList<Submission>> SubmissionsAsync(
        RequestContext request, [Service] SubmissionReader reader, CancellationToken cancellationToken) =>
        reader.AllAsync(request.Get<VisibleFacts>(), cancellationToken);
}
