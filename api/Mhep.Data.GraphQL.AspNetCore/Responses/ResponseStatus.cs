using System.Diagnostics;
using Mhep.Data.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>The HTTP status of a result of an operation that may be run.</summary>
internal static class ResponseStatus
{
    private const int PartialSuccess = 294;

    /// <summary>
    /// The status that clients in use expect: under <c>application/json</c> every request that could be read succeeds.
    /// </summary>
    public static int Of(ExecutionResult result, ResponseFormat format) => result.Kind switch
    {
        _ when format != ResponseFormat.GraphQLResponse => StatusCodes.Status200OK,
        ExecutionResultKind.Executed or ExecutionResultKind.Stream => StatusCodes.Status200OK,
        ExecutionResultKind.Aborted => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The status of the newest draft of GraphQL over HTTP, the same for both media types.</summary>
    public static int OfDraft(ExecutionResult result) => result.Kind switch
    {
        ExecutionResultKind.Stream => StatusCodes.Status200OK,
        ExecutionResultKind.Executed => result.Errors.Count > 0 ? PartialSuccess : StatusCodes.Status200OK,
        ExecutionResultKind.SyntaxError => StatusCodes.Status400BadRequest,
        ExecutionResultKind.ValidationError or ExecutionResultKind.OperationNotFound or ExecutionResultKind.VariableError =>
            StatusCodes.Status422UnprocessableEntity,
        ExecutionResultKind.Aborted => StatusCodes.Status500InternalServerError,
        _ => throw new UnreachableException(),
    };
}
