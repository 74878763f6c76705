using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>A part that clients need not wait for any more.</summary>
/// <param name="Id">The part's id.</param>
/// <param name="Errors">What kept it from being delivered; empty when it was.</param>
internal sealed record CompletedPart(string Id, IReadOnlyList<GraphQLError> Errors);
