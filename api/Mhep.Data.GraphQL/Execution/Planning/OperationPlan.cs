using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Execution.Cost;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>An operation, ready to run with any variables for which the same parts are skipped.</summary>
internal sealed class OperationPlan
{
    // Boxed, so that another thread sees all of it or nothing.
    private StrongBox<OperationCost>? _constantCost;

    public required OperationDefinitionNode Operation { get; init; }

    public required SelectionPlan Root { get; init; }

    /// <summary>What the operation costs, where no variable has a part in it; null while it was not weighed.</summary>
    public OperationCost? ConstantCost
    {
        get => _constantCost?.Value;
        set => _constantCost = value is { } cost ? new StrongBox<OperationCost>(cost) : null;
    }

    /// <summary>Number of fields, and so of places for arguments.</summary>
    public required int FieldCount { get; init; }
}
