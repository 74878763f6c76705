using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Viewers;

/// <summary>Who asks.</summary>
[QueryType]
internal static class ViewerQueries
{
    /// <summary>Who asks, and what is theirs.</summary>
    /// <param name="request">The request.</param>
    public static Viewer Viewer(RequestContext request) => Access.Viewer.Of(request.Get<Caller>(), request.Get<VisibleFacts>());
}
