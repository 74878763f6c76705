using System.Buffers;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Cost;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Validation;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// Runs requests against a schema: parse, validate, coerce variables, plan, resolve, write. Documents and plans are kept
/// for the next request. Safe to use from several threads; make one a schema.
/// </summary>
public sealed class Executor : IDisposable
{
    private static readonly ValidationOptions NoIntrospection = new() { Rules = RuleSet.NoIntrospection, MaxErrors = 1 };

    private readonly ExecutorOptions _options;
    private readonly ExecutorOptions _wholeAnswers;
    private readonly BoundedCache<string, PreparedDocument> _documents;
    private readonly SemaphoreSlim? _slots;
    private readonly TimeProvider _time;

    /// <summary>An executor for a schema.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">How requests are run; null for the defaults.</param>
    public Executor(Schema schema, ExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _options = options ?? new ExecutorOptions();
        _wholeAnswers = _options with { EnableIncrementalDelivery = false };
        _documents = new(_options.DocumentCacheSize);
        _time = _options.TimeProvider ?? TimeProvider.System;
        _slots = _options.MaxConcurrentExecutions is { } slots ? new SemaphoreSlim(slots) : null;
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>Documents kept at present.</summary>
    public int CachedDocuments => _documents.Count;

    /// <summary>Runs a request and writes its answer. Not for subscriptions, which answer many times.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Receives one JSON object.</param>
    /// <param name="cancellationToken">Signals that nobody waits for the answer any more.</param>
    public async ValueTask ExecuteAsync(
        ExecutionRequest request,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken = default)
    {
        using var result = await ExecuteAsync(request, cancellationToken);
        if (result.Stream is not null)
            throw new InvalidOperationException("The operation answers many times; read the stream of its result.");
        result.WriteTo(output);
    }

    /// <summary>Runs a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Signals that nobody waits for the answer any more.</param>
    /// <returns>The answer, to be disposed once it is written.</returns>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        ExecutionRequest request,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var start = ExecutionTelemetry.Now();
        using var activity = ExecutionTelemetry.StartRequest();
        var result = await AnswerAsync(request, cancellationToken);
        if (request.Context.HidesSuggestions && result.Errors.Count > 0)
            result = result.WithoutSuggestions();
        ExecutionTelemetry.Finish(activity, start, result);
        return result;
    }

    private async ValueTask<ExecutionResult> AnswerAsync(ExecutionRequest request, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var document, out var operation) is { } refusal)
            return refusal;

        var (variables, faults) = VariableCoercion.Coerce(Schema, operation!, request.Variables, _options);
        if (faults.Count > 0)
            return Refuse(ExecutionResultKind.VariableError, faults, operation);

        OperationPlan plan;
        try
        {
            using var stage = ExecutionTelemetry.StartStage("graphql.plan");
            plan = document!.Plan(Schema, operation!, variables, request.AcceptsParts ? _options : _wholeAnswers);
        }
        catch (GraphQLException fault)
        {
            return Refuse(ExecutionResultKind.ValidationError, fault.Errors, operation);
        }

        var cost = default(OperationCost);
        if (_options.Cost is { } limits && Weigh(plan, variables, limits, out cost) is { } tooDear)
            return Refuse(ExecutionResultKind.ValidationError, tooDear, operation);
        if (request.CostReporting == CostReporting.Validate)
            return new ExecutionResult(ExecutionResultKind.Executed, []) { Operation = operation!.Operation, Extensions = Costs(cost) };

        return SubscriptionStream.FindSource(plan) is { } source
            ? Subscribe(plan, source, variables, request, cancellationToken)
            : await RunAsync(plan, variables, request, cost, cancellationToken);
    }

    private static IReadOnlyList<GraphQLError>? Weigh(
        OperationPlan plan,
        VariableValues variables,
        CostOptions limits,
        out OperationCost cost)
    {
        try
        {
            cost = plan.ConstantCost ?? CostAnalysis.Of(plan, variables, limits);
            if (plan.Operation.VariableDefinitions.IsEmpty)
                plan.ConstantCost = cost;
            return CostAnalysis.Check(cost, limits) is { } error ? [error] : null;
        }
        catch (GraphQLException fault)
        {
            cost = default;
            return fault.Errors;
        }
    }

    private static Dictionary<string, object?> Costs(OperationCost cost) => new() { ["operationCost"] = cost.ToExtension() };

    private ExecutionResult Subscribe(
        OperationPlan plan,
        FieldPlace source,
        VariableValues variables,
        ExecutionRequest request,
        CancellationToken cancellationToken)
    {
        var run = new ExecutionRun(Schema, plan, variables, request, _options, cancellationToken);
        var stream = SubscriptionStream.Begin(run, source, out var errors);
        if (stream is null)
            return Refuse(ExecutionResultKind.Executed, errors, plan.Operation);
        return new ExecutionResult(ExecutionResultKind.Stream, [])
        {
            Operation = OperationType.Subscription,
            Stream = stream.RunAsync(
                (received, token) => RunAsync(plan, variables, request with { RootValue = received }, default, token),
                cancellationToken),
        };
    }

    private ExecutionResult? Prepare(ExecutionRequest request, out PreparedDocument? document, out OperationDefinitionNode? operation)
    {
        operation = null;
        request.Context.Document = request.Query;
        try
        {
            document = FindDocument(request);
        }
        catch (GraphQLException fault)
        {
            document = null;
            return Refuse(ExecutionResultKind.SyntaxError, fault.Errors, null);
        }

        // A refused kind is told before anything else about the document, so that a GET cannot probe mutations.
        GraphQLException? unchosen = null;
        try
        {
            operation = document.Index.GetOperation(request.OperationName);
            request.Context.OperationName = operation.Name?.Value;
        }
        catch (GraphQLException fault)
        {
            unchosen = fault;
        }

        if (operation is not null && !request.AllowedOperations.HasFlag(FlagOf(operation.Operation)))
        {
            var message = $"Can only perform a {operation.Operation.Keyword()} operation from a POST request.";
            return Refuse(ExecutionResultKind.OperationNotAllowed, [new GraphQLError(message)], operation);
        }

        var errors = document.Validate(Schema, _options.Validator);
        if (errors.Count == 0 && request.Context.RefusesIntrospection)
            errors = Validation.Validator.Validate(Schema, document.Index.Document, NoIntrospection);
        if (errors.Count > 0)
            return Refuse(ExecutionResultKind.ValidationError, errors, operation);
        return unchosen is null ? null : Refuse(ExecutionResultKind.OperationNotFound, unchosen.Errors, null);
    }

    private PreparedDocument FindDocument(ExecutionRequest request)
    {
        if (request.Document is { } given)
            return new PreparedDocument(given, _options);
        var text = request.Query ?? throw new GraphQLException("Must provide document.");
        var isKnown = _documents.TryGet(text, out var known);
        ExecutionTelemetry.CountDocument(isKnown);
        if (isKnown)
            return known!;

        var document = Parse(text);
        using var stage = ExecutionTelemetry.StartStage("graphql.validate");

        // Not worth keeping are an invalid document, whose place would push out one that is asked for again, and a huge
        // one: a thousand of them would fill the memory.
        var isKept = document.Validate(Schema, _options.Validator).Count == 0 && text.Length <= _options.LongestCachedDocument;
        return isKept ? _documents.Add(text, document) : document;
    }

    private PreparedDocument Parse(string text)
    {
        using var stage = ExecutionTelemetry.StartStage("graphql.parse");
        return new PreparedDocument(Parser.Parse(text, _options.Parser), _options);
    }

    private async ValueTask<ExecutionResult> RunAsync(
        OperationPlan plan,
        VariableValues variables,
        ExecutionRequest request,
        OperationCost cost,
        CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_options.Timeout, _time, isWatched: plan.Root.IsDirect, cancellationToken);
        var hasSlot = false;
        try
        {
            if (_slots is not null)
            {
                await _slots.WaitAsync(deadline.Token);
                hasSlot = true;
            }

            using var stage = ExecutionTelemetry.StartStage("graphql.execute");
            var run = new ExecutionRun(Schema, plan, variables, request, _options, deadline.Token) { Deadline = deadline, Caller = cancellationToken };
            return await OperationRunner.RunAsync(run, request.CostReporting == CostReporting.Report ? Costs(cost) : null, cancellationToken);
        }
        catch (Exception) when (deadline.Token.IsCancellationRequested)
        {
            // Whatever a resolver makes of its token, the operation has ended for that one reason.
            return Refuse(ExecutionResultKind.Aborted, [deadline.Error()], plan.Operation);
        }
        finally
        {
            if (hasSlot)
                _slots?.Release();
        }
    }

    private ExecutionResult Refuse(
        ExecutionResultKind kind,
        IReadOnlyList<GraphQLError> errors,
        OperationDefinitionNode? operation) => new(kind, errors)
        {
            Operation = operation?.Operation,
            WithoutCodes = !_options.IncludeErrorCodes,
        };

    private static AllowedOperations FlagOf(OperationType operation) => operation switch
    {
        OperationType.Mutation => AllowedOperations.Mutation,
        OperationType.Subscription => AllowedOperations.Subscription,
        _ => AllowedOperations.Query,
    };

    /// <summary>Ends the executor; requests still running are not waited for.</summary>
    public void Dispose() => _slots?.Dispose();
}
