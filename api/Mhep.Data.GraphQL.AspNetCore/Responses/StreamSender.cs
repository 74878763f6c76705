using System.Diagnostics;
using Mhep.Data.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>Sends answers one by one, as they come.</summary>
internal sealed class StreamSender(GraphQLHttpOptions options, TimeProvider time)
{
    /// <summary>Sends the answers of a subscription or of incremental delivery until they end or the client leaves.</summary>
    public async Task SendAsync(
        HttpContext http,
        IAsyncEnumerable<ExecutionResult> results,
        ResponseFormat format,
        CancellationToken cancellationToken)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = MediaTypes.ContentTypeOf(format);
        http.Response.Headers.CacheControl = "no-cache";
        using var buffer = new PooledBuffer(4 * 1024);
        if (format == ResponseFormat.MultipartMixed)
            MultipartMixed.Begin(buffer);
        await FlushAsync(http, buffer);

        await using var answers = results.GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(http, answers, buffer, format))
        {
            using (var result = answers.Current)
                Write(result, format, buffer);
            await FlushAsync(http, buffer);
        }

        // The token ends the answers, too, and the client is told so if it is still there.
        End(format, buffer);
        await FlushAsync(http, buffer);
    }

    /// <summary>Waits for the next answer, and says every now and then that the connection lives.</summary>
    private async ValueTask<bool> NextAsync(
        HttpContext http,
        IAsyncEnumerator<ExecutionResult> answers,
        PooledBuffer buffer,
        ResponseFormat format)
    {
        var next = answers.MoveNextAsync();
        if (next.IsCompleted || format != ResponseFormat.EventStream)
            return await next;

        // The enumerator watches the token itself and must not be left while it moves, so that only silence ends a wait.
        var moving = next.AsTask();
        while (!await EndsWithinAsync(moving, options.EventStreamKeepAlive))
        {
            EventStream.WriteKeepAlive(buffer);
            await FlushAsync(http, buffer);
        }

        return await moving;
    }

    private async ValueTask<bool> EndsWithinAsync(Task task, TimeSpan interval)
    {
        try
        {
            await task.WaitAsync(interval, time, CancellationToken.None);
            return true;
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            return false;
        }
    }

    private static void Write(ExecutionResult result, ResponseFormat format, PooledBuffer buffer)
    {
        if (format == ResponseFormat.EventStream)
            EventStream.WriteNext(json => ResponseSender.WriteJson(result, json), buffer);
        else if (format == ResponseFormat.MultipartMixed)
            MultipartMixed.WritePart(json => ResponseSender.WriteJson(result, json), buffer);
        else
            throw new UnreachableException();
    }

    private static void End(ResponseFormat format, PooledBuffer buffer)
    {
        if (format == ResponseFormat.EventStream)
            EventStream.WriteComplete(buffer);
        else
            MultipartMixed.End(buffer);
    }

    private static async ValueTask FlushAsync(HttpContext http, PooledBuffer buffer)
    {
        await http.Response.BodyWriter.WriteAsync(buffer.Written, http.RequestAborted);
        buffer.Clear();
    }
}
