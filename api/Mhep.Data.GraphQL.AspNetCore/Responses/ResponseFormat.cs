namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>The forms an answer may take.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/graphql-response+json</c>: the status tells whether the request was understood.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: what older clients read, with status 200 for every request that could be read.</summary>
    Json,

    /// <summary><c>multipart/mixed</c>: one part an answer.</summary>
    MultipartMixed,

    /// <summary><c>text/event-stream</c>: one event an answer.</summary>
    EventStream,
}
