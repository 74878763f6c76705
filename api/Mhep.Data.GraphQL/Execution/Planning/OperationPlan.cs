using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>An operation, ready to run with any variables for which the same parts are skipped.</summary>
internal sealed class OperationPlan
{
    public required OperationDefinitionNode Operation { get; init; }

    public required SelectionPlan Root { get; init; }

    /// <summary>Number of fields, and so of places for arguments.</summary>
    public required int FieldCount { get; init; }
}
