using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Validation;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>How requests are run, and how much of anything they may use.</summary>
public sealed record ExecutorOptions
{
    /// <summary>How documents are parsed, and how large they may be.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Request;

    /// <summary>Checks documents before they are run, by default with the limits for documents that clients send. Null runs them
    /// unchecked, which only tests should do.</summary>
    public DocumentValidator? Validator { get; init; } = CheckRequest;

    /// <summary>
    /// Resolves the fields that have no resolver of their own; null reads the property of the field's name from a
    /// dictionary or JSON object.
    /// </summary>
    public ValueResolver? DefaultResolver { get; init; }

    /// <summary>Longest time one operation may take; null for no limit. Default 30 seconds.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most operations that run at the same time; others wait their turn. Null for no limit. Default 64.</summary>
    public int? MaxConcurrentExecutions { get; init; } = 64;

    /// <summary>Documents (with their plans) kept for the next request. Default 1,000.</summary>
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>Characters of the longest document that is kept. Default 65,536.</summary>
    public int LongestCachedDocument { get; init; } = 65_536;

    /// <summary>Plans kept for one document: one an operation and combination of skipped parts. Default 16.</summary>
    public int PlansPerDocument { get; init; } = 16;

    /// <summary>Most field selections that a plan may come to over all object types they may apply to. Default 50,000.</summary>
    public int MaxPlannedFields { get; init; } = 50_000;

    /// <summary>Most errors told about variables. Default 50.</summary>
    public int MaxVariableErrors { get; init; } = 50;

    /// <summary>Most items that one list of a variable may hold. Default 5,000.</summary>
    public int MaxVariableListSize { get; init; } = 5_000;

    /// <summary>Most errors told about one operation's fields; later ones still make their fields null. Default 1,000.</summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>Whether errors carry <c>extensions.code</c>. Left out to compare with the reference implementation.</summary>
    public bool IncludeErrorCodes { get; init; } = true;

    /// <summary>What an operation may cost; null for no limit and no analysis.</summary>
    public CostOptions? Cost { get; init; } = new();

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are followed where the schema has them.</summary>
    public bool EnableIncrementalDelivery { get; init; }

    /// <summary>Most items of a streamed list that one part of the answer brings; they are resolved together. Default 50.</summary>
    public int StreamStepSize { get; init; } = 50;

    /// <summary>Learns of faults in resolvers, once each.</summary>
    public ExecutionDiagnostics? Diagnostics { get; init; }

    /// <summary>Measures the timeout; null for the system's clock.</summary>
    public TimeProvider? TimeProvider { get; init; }

    private static IReadOnlyList<GraphQLError> CheckRequest(Schema schema, DocumentNode document) =>
        Validation.Validator.Validate(schema, document, ValidationOptions.Request);
}
