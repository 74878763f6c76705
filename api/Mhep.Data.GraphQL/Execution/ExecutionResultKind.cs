namespace Mhep.Data.GraphQL.Execution;

/// <summary>How far a request came; transports choose their status by it.</summary>
public enum ExecutionResultKind
{
    /// <summary>The operation ran; there is data, which may be null because of errors.</summary>
    Executed,

    /// <summary>The operation answers many times: a subscription, or one with deferred parts.</summary>
    Stream,

    /// <summary>The document does not follow the grammar, or is larger than allowed.</summary>
    SyntaxError,

    /// <summary>The document breaks a rule of validation, or costs too much.</summary>
    ValidationError,

    /// <summary>No operation, or not one of several, can be chosen.</summary>
    OperationNotFound,

    /// <summary>The operation is of a kind that the request may not run.</summary>
    OperationNotAllowed,

    /// <summary>A variable's value does not fit its type.</summary>
    VariableError,

    /// <summary>The operation ran longer than allowed, or its caller gave up.</summary>
    Aborted,
}
