using System.Collections.Concurrent;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>One operation being run: what all its fields share.</summary>
internal sealed class ExecutionRun
{
    private const string UnexpectedError = "Unexpected Execution Error";

    private readonly ArgumentValues?[] _arguments;
    private readonly FieldContext?[] _contexts;
    private readonly Lock _gate = new();
    private Dictionary<int, string>? _reported;

    public ExecutionRun(
        Schema schema,
        OperationPlan plan,
        VariableValues variables,
        ExecutionRequest request,
        ExecutorOptions options,
        CancellationToken token)
    {
        Schema = schema;
        Plan = plan;
        Variables = variables;
        Request = request;
        Options = options;
        Token = token;
        _arguments = new ArgumentValues?[plan.FieldCount];
        _contexts = new FieldContext?[plan.FieldCount];
    }

    public Schema Schema { get; }

    public OperationPlan Plan { get; }

    public VariableValues Variables { get; }

    public ExecutionRequest Request { get; }

    public ExecutorOptions Options { get; }

    public CancellationToken Token { get; }

    /// <summary>Signals that nobody waits for any answer of the operation any more.</summary>
    public CancellationToken Caller { get; init; }

    /// <summary>Sources of items that are read bit by bit, until the operation has ended.</summary>
    public ConcurrentBag<OpenItems> Sources { get; init; } = [];

    /// <summary>Counts the operation's time; null for parts delivered later.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>Keeps a source, to be closed at the latest when the operation ends.</summary>
    public OpenItems Open(OpenItems items)
    {
        Sources.Add(items);
        return items;
    }

    /// <summary>Closes the sources that are still open.</summary>
    public async ValueTask CloseSourcesAsync()
    {
        foreach (var source in Sources)
        {
            await source.CloseAsync();
        }
    }

    /// <summary>The arguments of a field, coerced when first asked for.</summary>
    /// <exception cref="GraphQLException">One does not fit.</exception>
    public ArgumentValues Arguments(FieldPlace place) => _arguments[place.Id] ??= place.Arguments(Variables);

    /// <summary>The context that resolvers of a single item share; batches get one of their own.</summary>
    public FieldContext Context(FieldPlace place) => _contexts[place.Id] ??= new FieldContext(this, place);

    /// <summary>
    /// What clients are told of a fault: the errors a resolver meant for them, or one that says nothing but an id, under
    /// which the fault is told to the host, once a field.
    /// </summary>
    public IReadOnlyList<GraphQLError> ErrorsOf(FieldPlace place, Exception fault)
    {
        if (fault is GraphQLException meant)
            return meant.Errors;

        lock (_gate)
        {
            _reported ??= [];
            if (!_reported.TryGetValue(place.Id, out var id))
            {
                _reported[place.Id] = id = Guid.NewGuid().ToString("N");
                Options.Diagnostics?.ResolverFailed(place.ParentType, place.Field, fault, id);
            }

            return [new GraphQLError(UnexpectedError).WithExtension("correlationId", id)];
        }
    }
}
