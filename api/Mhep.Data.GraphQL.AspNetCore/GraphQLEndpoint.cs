using System.Diagnostics;
using Mhep.Data.GraphQL.AspNetCore.Browser;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.AspNetCore.Schemas;
using Mhep.Data.GraphQL.AspNetCore.Sockets;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Language;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Answers requests whose operations come in a body or in the parameters of an address.</summary>
internal sealed class GraphQLEndpoint(
    OperationRunner runner,
    RequestReader reader,
    SocketEndpoint sockets,
    SchemaTextEndpoint schemaText,
    BrowserPage page,
    GraphQLHttpOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    /// <summary>Where the files of the page for browsers are, below the endpoint.</summary>
    public const string FilesBelow = "/ui";

    private readonly ResponseSender _sender = new(options);
    private readonly StreamSender _streams = new(options, time);
    private readonly BatchSender _batches = new(runner, options);

    /// <summary>Answers a request by its method.</summary>
    public Task HandleAsync(HttpContext http)
    {
        // An answer without a body is meant so; a host's pages for statuses are for people.
        if (http.Features.Get<IStatusCodePagesFeature>() is { } statusPages)
            statusPages.Enabled = false;
        if (http.WebSockets.IsWebSocketRequest)
            return sockets.HandleAsync(http);
        if (HttpMethods.IsPost(http.Request.Method))
            return AnswerAsync(http);
        var isGet = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (isGet && options.ServeSchema && http.Request.Query.ContainsKey("sdl"))
            return schemaText.HandleAsync(http);
        if (isGet && page.IsWantedBy(http.Request))
            return page.SendAsync(http, http.Request.PathBase.Add(http.Request.Path).ToUriComponent().TrimEnd('/') + FilesBelow);
        if (isGet && options.AllowGet)
            return AnswerAsync(http);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = options.AllowGet ? "GET, HEAD, POST" : "POST";
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var accepted = AcceptedFormats.Read(http.Request.Headers.Accept);
        try
        {
            if (accepted is null)
                throw RejectedRequestException.Malformed(ErrorCodes.InvalidAcceptHeader, "The Accept header cannot be read.");
            if (accepted.Single is not { } format)
            {
                http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
                return;
            }

            var batch = HttpMethods.IsPost(http.Request.Method) ? await reader.ReadBodyAsync(http) : reader.ReadAddress(http);
            if (batch.IsArray)
                await _batches.AnswerAsync(http, batch.Requests, TermsOf(http, accepted, isBatch: true), accepted);
            else
                await AnswerAsync(http, batch.Requests[0], TermsOf(http, accepted, isBatch: false), accepted, format);
        }
        catch (RejectedRequestException rejected)
        {
            await _sender.SendAsync(http, rejected, accepted ?? AcceptedFormats.All);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client left; nobody is there to be told.
        }
    }

    private async ValueTask AnswerAsync(
        HttpContext http,
        GraphQLHttpRequest request,
        OperationTerms terms,
        AcceptedFormats accepted,
        ResponseFormat format)
    {
        // A server that stops lets operations finish, but does not wait for those who listen: their streams end with it.
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        using var result = await runner.RunAsync(http, request, terms, http.RequestServices, listening.Token);
        if (result.Kind == ExecutionResultKind.OperationNotAllowed)
            throw HttpMethods.IsPost(http.Request.Method) ? RejectedRequestException.NeedsStream() : RejectedRequestException.OfMethod(result.Errors[0]);
        if (result.Stream is null)
        {
            await _sender.SendAsync(http, result, format);
            return;
        }

        var streamFormat = result.Operation == OperationType.Subscription ? accepted.Subscription : accepted.Parts;
        await using var stopping = lifetime.ApplicationStopping.Register(listening.Cancel);
        await _streams.SendAsync(http, result.Stream, streamFormat ?? throw new UnreachableException(), listening.Token);
    }

    private static OperationTerms TermsOf(HttpContext http, AcceptedFormats accepted, bool isBatch)
    {
        var allowed = HttpMethods.IsPost(http.Request.Method)
            ? AllowedOperations.Query | AllowedOperations.Mutation
            : AllowedOperations.Query;
        if (accepted.Subscription is not null && !isBatch && HttpMethods.IsPost(http.Request.Method))
            allowed |= AllowedOperations.Subscription;
        return new OperationTerms(allowed, CostHeader.Read(http.Request.Headers), accepted.Parts is not null && !isBatch);
    }
}
