namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>The requests that came in one HTTP request.</summary>
/// <param name="Requests">At least one.</param>
/// <param name="IsArray">Whether they came as an array and are answered as several, be it only one.</param>
internal readonly record struct RequestBatch(IReadOnlyList<GraphQLHttpRequest> Requests, bool IsArray);
