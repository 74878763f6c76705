using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>The operations and fragments of a document by name.</summary>
internal sealed class DocumentIndex
{
    private readonly List<OperationDefinitionNode> _operations = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public DocumentIndex(DocumentNode document)
    {
        Document = document;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                _operations.Add(operation);
            else if (definition is FragmentDefinitionNode fragment)
                _fragments[fragment.Name.Value] = fragment;
        }
    }

    public DocumentNode Document { get; }

    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The operation to run. Specification: 6.1 Executing Requests, GetOperation.</summary>
    /// <exception cref="GraphQLException">There is none, or not one of several was named.</exception>
    public OperationDefinitionNode GetOperation(string? name)
    {
        if (name is not null)
        {
            return _operations.FindLast(operation => operation.Name?.Value == name)
                ?? throw new GraphQLException($"Unknown operation named \"{name}\".");
        }

        return _operations switch
        {
            [var only] => only,
            [] => throw new GraphQLException("Must provide an operation."),
            _ => throw new GraphQLException("Must provide operation name if query contains multiple operations."),
        };
    }
}
