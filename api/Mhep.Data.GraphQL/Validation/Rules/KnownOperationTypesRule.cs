using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>An operation is of a kind the schema has a root type for.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Operation-Type-Existence.</remarks>
public sealed class KnownOperationTypesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var operation = (OperationDefinitionNode)node;
        if (context.Schema.GetRootType(operation.Operation) is null)
        {
            context.Report($"The {operation.Operation.Keyword()} operation is not supported by the schema.", operation);
        }
    }
}
