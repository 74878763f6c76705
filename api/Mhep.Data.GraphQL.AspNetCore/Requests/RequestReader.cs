using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>Reads the requests that an HTTP request brings, by its method and content type.</summary>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    /// <summary>Route value that names a stored document.</summary>
    public const string DocumentIdRoute = "documentId";

    /// <summary>Route value that names an operation of that document.</summary>
    public const string OperationNameRoute = "operationName";

    private readonly MultipartRequestReader _multipart = new(options);

    /// <summary>Reads the body of a POST request.</summary>
    /// <exception cref="RejectedRequestException">It is no GraphQL request.</exception>
    public async ValueTask<RequestBatch> ReadBodyAsync(HttpContext http)
    {
        var contentType = ContentTypeOf(http.Request);
        if (contentType.MediaType.Equals(MediaTypes.MultipartForm, StringComparison.OrdinalIgnoreCase))
            return await _multipart.ReadAsync(http, contentType);
        using var body = await RequestBody.ReadAsync(http.Request, options.MaxRequestBytes, http.RequestAborted);
        return AtRoute(http, JsonRequestReader.Read(body.Bytes, options.MaxBatchSize));
    }

    /// <summary>Reads the parameters of a GET request.</summary>
    /// <exception cref="RejectedRequestException">They are malformed, or a guard is missing.</exception>
    public RequestBatch ReadAddress(HttpContext http)
    {
        if (options.RequirePreflightHeaderOnGet && !PreflightHeader.IsIn(http.Request.Headers))
            throw RejectedRequestException.Malformed(ErrorCodes.PreflightHeaderMissing, "A GET request needs the header GraphQL-Preflight: 1.");
        return AtRoute(http, new RequestBatch([QueryStringReader.Read(http.Request.Query)], IsArray: false));
    }

    /// <summary>Lets the route say which stored document is meant, as trusted documents' addresses do.</summary>
    private static RequestBatch AtRoute(HttpContext http, RequestBatch batch)
    {
        if (http.Request.RouteValues[DocumentIdRoute] is not string id)
            return batch;
        if (batch.IsArray || batch.Requests[0].Query is not null)
            throw RejectedRequestException.Malformed(ErrorCodes.BadRequest, "This address names the document already.");
        batch.Requests[0].DocumentId = id;
        batch.Requests[0].OperationName = http.Request.RouteValues[OperationNameRoute] as string ?? batch.Requests[0].OperationName;
        return batch;
    }

    /// <summary>
    /// The content type, which must be exactly one of ours: a type that merely resembles JSON is one that browsers may
    /// send without asking.
    /// </summary>
    private static MediaTypeHeaderValue ContentTypeOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !(IsType(type, MediaTypes.Json) || IsType(type, MediaTypes.MultipartForm)))
        {
            throw RejectedRequestException.Unsupported("The request's content type must be application/json or multipart/form-data.");
        }

        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw RejectedRequestException.Unsupported("The request's charset must be utf-8.");
        return type;
    }

    private static bool IsType(MediaTypeHeaderValue type, StringSegment expected) =>
        type.MediaType.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
