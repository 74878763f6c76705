using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Keys;

/// <summary>What whoever keeps the platform running sees of it.</summary>
[QueryType]
internal static class KeyQueries
{
    /// <summary>All keys, in order of creation, for ADMINISTRATOR; none for others. How they are made: createApiKey, or the command line.</summary>
    /// <param name="request">The request.</param>
    /// <param name="keys">Lists them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [ListSize(100)]
    public static async Task<IReadOnlyList<ApiKey>> ApiKeysAsync(RequestContext request, [Service] KeyList keys, CancellationToken cancellationToken) =>
        request.Get<VisibleFacts>().SeesPlatform(AccessTopic.Keys) ? [.. (await keys.ReadAsync(cancellationToken)).Select(listing => new ApiKey(listing))] : [];
}
