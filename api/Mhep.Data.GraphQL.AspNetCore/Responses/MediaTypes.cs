namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>The media types of requests and answers.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string GraphQLResponse = "application/graphql-response+json";

    public const string MultipartMixed = "multipart/mixed";

    public const string EventStream = "text/event-stream";

    public const string MultipartForm = "multipart/form-data";

    public const string Html = "text/html";

    /// <summary>The value of Content-Type for answers of a form.</summary>
    public static string ContentTypeOf(ResponseFormat format) => format switch
    {
        ResponseFormat.GraphQLResponse => "application/graphql-response+json; charset=utf-8",
        ResponseFormat.Json => "application/json; charset=utf-8",
        ResponseFormat.MultipartMixed => "multipart/mixed; boundary=\"-\"",
        ResponseFormat.EventStream => "text/event-stream; charset=utf-8",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
