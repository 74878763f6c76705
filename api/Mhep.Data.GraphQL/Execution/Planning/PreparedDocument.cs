using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>A parsed document with what was found out about it: whether it is valid, and the plans of its operations.</summary>
internal sealed class PreparedDocument
{
    private readonly BoundedCache<(OperationDefinitionNode Operation, string Conditions, bool InParts), OperationPlan> _plans;
    private readonly Dictionary<OperationDefinitionNode, string[]> _conditionVariables = [];
    private readonly Lock _gate = new();

    public PreparedDocument(DocumentNode document, ExecutorOptions options)
    {
        Index = new DocumentIndex(document);
        _plans = new(options.PlansPerDocument);
    }

    public DocumentIndex Index { get; }

    /// <summary>What is wrong with the document; null while it was not checked.</summary>
    public IReadOnlyList<GraphQLError>? Errors { get; private set; }

    public IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentValidator? validator) =>
        Errors ??= validator?.Invoke(schema, Index.Document) ?? [];

    /// <summary>The plan for an operation and the parts of it that these variables skip.</summary>
    /// <exception cref="GraphQLException">The schema has no such operations, or the plan would be too large.</exception>
    public OperationPlan Plan(Schema schema, OperationDefinitionNode operation, VariableValues variables, ExecutorOptions options)
    {
        var key = (operation, ConditionVariables.KeyOf(ConditionsOf(operation), variables), options.EnableIncrementalDelivery);
        return _plans.TryGet(key, out var known)
            ? known
            : _plans.Add(key, PlanCompiler.Compile(schema, Index, operation, variables, options));
    }

    private string[] ConditionsOf(OperationDefinitionNode operation)
    {
        lock (_gate)
        {
            if (!_conditionVariables.TryGetValue(operation, out var names))
                _conditionVariables[operation] = names = ConditionVariables.Of(Index, operation);
            return names;
        }
    }
}
