using System.Buffers;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>
/// Answers several requests that came as one JSON array: by an array in the same order for clients that read JSON, else by
/// a stream of results that tell which request they answer.
/// </summary>
internal sealed class BatchSender(OperationRunner runner, GraphQLHttpOptions options)
{
    private readonly ResponseSender _sender = new(options);

    /// <summary>Runs the requests one after the other, since any may be a mutation that the next relies on.</summary>
    public async ValueTask AnswerAsync(
        HttpContext http,
        IReadOnlyList<GraphQLHttpRequest> requests,
        OperationTerms terms,
        AcceptedFormats accepted)
    {
        var format = accepted.Includes(ResponseFormat.Json) ? ResponseFormat.Json : accepted.Parts;
        if (format is not { } chosen)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        using var body = new PooledBuffer();
        Begin(chosen, body);
        for (var i = 0; i < requests.Count; i++)
        {
            using var answer = await RunAsync(http, requests[i], terms);
            Write(answer, i, chosen, body);
        }

        End(chosen, body);
        await _sender.SendAsync(http, body, StatusCodes.Status200OK, MediaTypes.ContentTypeOf(chosen));
    }

    private async ValueTask<PooledBuffer> RunAsync(HttpContext http, GraphQLHttpRequest request, OperationTerms terms)
    {
        var json = new PooledBuffer(1024);
        try
        {
            using var result = await runner.RunAsync(http, request, terms, http.RequestServices, http.RequestAborted);
            if (result.Kind == ExecutionResultKind.OperationNotAllowed)
                throw RejectedRequestException.Malformed(ErrorCodes.BadRequest, "A subscription cannot be one of several requests.");
            ResponseSender.WriteJson(result, json);
        }
        catch (RejectedRequestException rejected)
        {
            ErrorResponse.Write([rejected.Error], json);
        }

        return json;
    }

    private static void Begin(ResponseFormat format, PooledBuffer body)
    {
        if (format == ResponseFormat.Json)
            body.Write("["u8);
        else if (format == ResponseFormat.MultipartMixed)
            MultipartMixed.Begin(body);
    }

    private static void Write(PooledBuffer answer, int index, ResponseFormat format, PooledBuffer body)
    {
        switch (format)
        {
            case ResponseFormat.Json:
                if (index > 0)
                    body.Write(","u8);
                body.Write(answer.Written.Span);
                break;
            case ResponseFormat.MultipartMixed:
                MultipartMixed.WritePart(part => WriteIndexed(answer, index, part), body);
                break;
            default:
                EventStream.WriteNext(data => WriteIndexed(answer, index, data), body);
                break;
        }
    }

    // An answer is a JSON object with at least one member: the index becomes its first.
    private static void WriteIndexed(PooledBuffer answer, int index, PooledBuffer body)
    {
        body.Write("{\"requestIndex\":"u8);
        System.Buffers.Text.Utf8Formatter.TryFormat(index, body.GetSpan(16), out var written);
        body.Advance(written);
        body.Write(","u8);
        body.Write(answer.Written.Span[1..]);
    }

    private static void End(ResponseFormat format, PooledBuffer body)
    {
        if (format == ResponseFormat.Json)
            body.Write("]"u8);
        else if (format == ResponseFormat.MultipartMixed)
            MultipartMixed.End(body);
        else
            EventStream.WriteComplete(body);
    }
}
