using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.AspNetCore.Documents;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Runs one operation, whichever way it came.</summary>
internal sealed class OperationRunner(Executor executor, GraphQLHttpOptions options)
{
    private readonly StoredDocuments _documents = new(options.Documents);

    /// <summary>Finds the document of a request and runs it.</summary>
    /// <param name="http">The HTTP request it came with.</param>
    /// <param name="request">The request.</param>
    /// <param name="terms">What it may do.</param>
    /// <param name="services">Services of the operation's scope.</param>
    /// <param name="cancellationToken">Ends the operation; of a stream, each answer's too.</param>
    /// <exception cref="RejectedRequestException">There is no document, or it may not be run.</exception>
    public async ValueTask<ExecutionResult> RunAsync(
        HttpContext http,
        GraphQLHttpRequest request,
        OperationTerms terms,
        IServiceProvider services,
        CancellationToken cancellationToken)
    {
        var found = _documents.Find(request);
        var context = new RequestContext(services);
        if (options.PrepareContext is { } prepare)
            await prepare(http, context);
        var result = await executor.ExecuteAsync(
            new ExecutionRequest
            {
                Query = found.Document,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Context = context,
                AllowedOperations = terms.Allowed,
                CostReporting = terms.Cost,
                AcceptsParts = terms.AcceptsParts,
            },
            cancellationToken);
        if (result.Kind is ExecutionResultKind.Executed or ExecutionResultKind.Stream)
            _documents.Store(found);
        if (options.OperationAnswered is { } answered)
        {
            // Parts that are still to come are worked out when they are sent; a subscription may last for days.
            var whole = result;
            if (result is { Stream: { } parts, Operation: not OperationType.Subscription })
                result = result.WithStream(ThenAsync(parts, () => answered(http, context, whole), cancellationToken));
            else
                await answered(http, context, result);
        }

        return found.Report is null ? result : result.WithExtension(PersistedQuery.ExtensionName, found.Report);
    }

    /// <summary>The parts, and something that is done after the last one, or when their receiver leaves.</summary>
    private static async IAsyncEnumerable<ExecutionResult> ThenAsync(
        IAsyncEnumerable<ExecutionResult> parts, Func<ValueTask> then, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var part in parts.WithCancellation(cancellationToken))
                yield return part;
        }
        finally
        {
            await then();
        }
    }
}
