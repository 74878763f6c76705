using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>One question to a schema.</summary>
public sealed record ExecutionRequest
{
    /// <summary>The document's text. Either this or <see cref="Document"/> is given.</summary>
    public string? Query { get; init; }

    /// <summary>The document, parsed already; it is planned anew each time.</summary>
    public DocumentNode? Document { get; init; }

    /// <summary>Which operation of the document to run; null where it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>
    /// Values for the operation's variables, as JSON values (see <see cref="Types.Scalars.ScalarCoercion"/>) or
    /// <see cref="System.Text.Json.JsonElement"/>s. For an uploaded file, the file in its place.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>What root fields without a resolver read from; null for none.</summary>
    public object? RootValue { get; init; }

    /// <summary>What the request carries through its execution.</summary>
    public RequestContext Context { get; init; } = new();

    /// <summary>Kinds of operation that may be run; a GET request, for one, allows queries only.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>
    /// Whether the caller reads an answer that comes in parts. Where not, deferred fragments and streamed lists come with
    /// the rest. Default true; it counts only where incremental delivery is enabled.
    /// </summary>
    public bool AcceptsParts { get; init; } = true;

    /// <summary>Whether the answer tells what the operation costs, and whether it is run at all.</summary>
    public CostReporting CostReporting { get; init; }
}
