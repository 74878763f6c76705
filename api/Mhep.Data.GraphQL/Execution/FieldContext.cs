using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>What a resolver knows besides its parents.</summary>
public sealed class FieldContext
{
    private readonly ExecutionRun _run;
    private readonly FieldPlace _place;
    private Dictionary<int, Exception>? _failures;

    internal FieldContext(ExecutionRun run, FieldPlace place)
    {
        _run = run;
        _place = place;
    }

    /// <summary>The schema in use.</summary>
    public Schema Schema => _run.Schema;

    /// <summary>The field being resolved.</summary>
    public Field Field => _place.Field;

    /// <summary>The object type of the parents.</summary>
    public ObjectType ParentType => _place.ParentType;

    /// <summary>The field's name in the response: its alias where it has one.</summary>
    public string ResponseName => _place.ResponseName;

    /// <summary>The coerced arguments.</summary>
    /// <exception cref="GraphQLException">One does not fit, which validation excludes.</exception>
    public ArgumentValues Arguments => _run.Arguments(_place);

    /// <summary>What the request carries: services and state.</summary>
    public RequestContext Request => _run.Request.Context;

    /// <summary>What root fields without a resolver read from.</summary>
    public object? RootValue => _run.Request.RootValue;

    /// <summary>Signals that the operation runs too long, or that its caller gave up.</summary>
    public CancellationToken CancellationToken => _run.Token;

    internal IReadOnlyDictionary<int, Exception>? Failures => _failures;

    /// <summary>
    /// Whether the query selects a field of what this field answers, on any type and after skipped parts are left out;
    /// to spare what nobody asked for, such as a count.
    /// </summary>
    public bool IsSelected(string fieldName) => _place.Selects(fieldName);

    /// <summary>Makes one entry of a batch fail; the others stand, and the entry's result is not looked at.</summary>
    /// <param name="index">Place of the parent in the batch, from 0.</param>
    /// <param name="error">What the client is told.</param>
    public void Fail(int index, GraphQLError error) => (_failures ??= [])[index] = new GraphQLException(error);
}
