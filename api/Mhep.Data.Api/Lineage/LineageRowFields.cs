using Mhep.Data.Api.Access;
using Mhep.Data.Api.Submissions;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Lineage;

/// <summary>Fields of a row behind a figure that are looked up.</summary>
[ObjectType<LineageRow>]
internal static class LineageRowFields
{
    /// <summary>The file it was handed in with; null where the caller may not see files of its provider.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads submissions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [Cost(1)] // Looked up once for all rows of a page.
    public static async Task<IReadOnlyList<Submission?>> SubmissionAsync(
        IReadOnlyList<LineageRow> rows, RequestContext request, [Service] SubmissionReader reader, CancellationToken cancellationToken)
    {
        var found = await reader.FindAsync(rows.Select(row => row.Source.SubmissionId), request.Get<VisibleFacts>(), cancellationToken);
        return [.. rows.Select(row => found.GetValueOrDefault(row.Source.SubmissionId))];
    }

    /// <summary>The provider's own id of the client, for that provider alone; null to everyone else, and of rows that are about no client.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="ids">Knows own ids.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [Cost(1)] // Looked up once for all rows of a page.
    public static async Task<IReadOnlyList<string?>> ClientIdAsync(
        IReadOnlyList<LineageRow> rows, [Service] OwnClientIds ids, CancellationToken cancellationToken)
    {
        var shown = rows.Where(row => row.Site.Version.SeesSite(AccessTopic.LineageIds, row.Site.Code)).Select(row => row.Source.Client).OfType<long>().ToHashSet();
        var found = await ids.FindAsync(shown, cancellationToken);
        return [.. rows.Select(row => row.Source.Client is { } client ? found.GetValueOrDefault(client) : null)];
    }
}
