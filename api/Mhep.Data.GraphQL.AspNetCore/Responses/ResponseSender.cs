using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>Sends answers that are whole: results, errors, and text of our own.</summary>
internal sealed class ResponseSender(GraphQLHttpOptions options)
{
    /// <summary>Sends a result that comes as one.</summary>
    public async ValueTask SendAsync(HttpContext http, ExecutionResult result, ResponseFormat format)
    {
        using var body = new PooledBuffer();
        WriteResult(result, format, body);
        var status = options.UseDraftStatusCodes ? ResponseStatus.OfDraft(result) : ResponseStatus.Of(result, format);
        await SendAsync(http, body, status, MediaTypes.ContentTypeOf(format));
    }

    /// <summary>Sends the error of a request that is none.</summary>
    public async ValueTask SendAsync(HttpContext http, RejectedRequestException rejected, AcceptedFormats accepted)
    {
        var format = accepted.Includes(ResponseFormat.GraphQLResponse) || !accepted.Includes(ResponseFormat.Json)
            ? ResponseFormat.GraphQLResponse
            : ResponseFormat.Json;
        if (rejected.Status == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = HttpMethods.Post;
        using var body = new PooledBuffer(1024);
        ErrorResponse.Write([rejected.Error], body);
        await SendAsync(http, body, rejected.Status, MediaTypes.ContentTypeOf(format));
    }

    /// <summary>Sends bytes, compressed where the client accepts it and it is worth it.</summary>
    public async ValueTask SendAsync(HttpContext http, PooledBuffer body, int status, string contentType)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var coding = body.Length < options.MinCompressedBytes ? null : ContentCoding.Choose(http.Request.Headers.AcceptEncoding);
        if (coding is null)
        {
            await SendBodyAsync(http, body.Written);
            return;
        }

        response.Headers.ContentEncoding = coding;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        using var compressed = ContentCoding.Compress(body.Written, coding);
        await SendBodyAsync(http, compressed.Written);
    }

    /// <summary>Writes a result in a form that holds one answer.</summary>
    public static void WriteResult(ExecutionResult result, ResponseFormat format, PooledBuffer output)
    {
        switch (format)
        {
            case ResponseFormat.MultipartMixed:
                MultipartMixed.Begin(output);
                MultipartMixed.WritePart(buffer => WriteJson(result, buffer), output);
                MultipartMixed.End(output);
                break;
            case ResponseFormat.EventStream:
                EventStream.WriteNext(buffer => WriteJson(result, buffer), output);
                EventStream.WriteComplete(output);
                break;
            default:
                WriteJson(result, output);
                break;
        }
    }

    /// <summary>Writes a result as a JSON object.</summary>
    public static void WriteJson(ExecutionResult result, PooledBuffer output)
    {
        if (result.Kind == ExecutionResultKind.SyntaxError)
            ErrorResponse.Write(ErrorResponse.OfSyntax(result.Errors), output);
        else
            result.WriteTo(output);
    }

    private static async ValueTask SendBodyAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }
}
