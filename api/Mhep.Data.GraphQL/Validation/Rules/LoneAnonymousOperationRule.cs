using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation.</remarks>
public sealed class LoneAnonymousOperationRule : ValidationRule
{
    private int _operations;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Document, SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (node is DocumentNode document)
        {
            _operations = document.Definitions.Count(definition => definition is OperationDefinitionNode);
        }
        else if (node is OperationDefinitionNode { Name: null } && _operations > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", node);
        }
    }
}
