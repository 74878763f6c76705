using System.Buffers;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Types.Scalars;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>Runs operations that come over a socket and sends their answers, each in a scope of services of its own.</summary>
internal sealed class SocketOperations(OperationRunner runner, IServiceScopeFactory scopes)
{
    private static readonly OperationTerms Terms = new(AllowedOperations.All, CostReporting.None, AcceptsParts: true);

    /// <summary>Runs an operation to its end.</summary>
    /// <param name="http">The request that opened the socket.</param>
    /// <param name="channel">Where the answers go.</param>
    /// <param name="id">The operation's id.</param>
    /// <param name="request">The operation.</param>
    /// <param name="forget">Called before the client learns that the id is free again.</param>
    /// <param name="cancellationToken">Signals that the client completed the operation or left.</param>
    public async Task RunAsync(
        HttpContext http,
        SocketChannel channel,
        string id,
        GraphQLHttpRequest request,
        Action forget,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            using var result = await runner.RunAsync(http, request, Terms, scope.ServiceProvider, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (result.Kind is ExecutionResultKind.Executed or ExecutionResultKind.Stream)
            {
                await SendAnswersAsync(channel, id, result, cancellationToken);
                forget();
                await channel.SendAsync("complete", id);
            }
            else
            {
                forget();
                await SendErrorsAsync(channel, id, ErrorResponse.OfSyntax(result.Errors));
            }
        }
        catch (RejectedRequestException rejected)
        {
            forget();
            await SendErrorsAsync(channel, id, [rejected.Error]);
        }
    }

    private static async Task SendAnswersAsync(
        SocketChannel channel, string id, ExecutionResult result, CancellationToken cancellationToken)
    {
        if (result.Stream is null)
        {
            await channel.SendAsync("next", id, result.WriteTo);
            return;
        }

        await foreach (var answer in result.Stream.WithCancellation(cancellationToken))
        {
            using (answer)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await channel.SendAsync("next", id, answer.WriteTo);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static ValueTask SendErrorsAsync(SocketChannel channel, string id, IReadOnlyList<GraphQLError> errors) =>
        channel.SendAsync("error", id, payload =>
        {
            using var json = new Utf8ResultWriter(1024);
            ErrorWriter.Write(errors, json);
            payload.Write(json.Written);
        });
}
