using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A schema has one root type for each kind of operation.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Root-Operation-Types.</remarks>
public sealed class UniqueOperationTypesRule : ValidationRule
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _defined = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.SchemaDefinition, SyntaxKind.SchemaExtension];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _defined.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var operationTypes = node is SchemaDefinitionNode definition
            ? definition.OperationTypes
            : ((SchemaExtensionNode)node).OperationTypes;
        foreach (var operationType in operationTypes)
        {
            var keyword = operationType.Operation.Keyword();
            if (context.ExistingSchema?.GetRootType(operationType.Operation) is not null)
            {
                context.Report(
                    $"Type for {keyword} already defined in the schema. It cannot be redefined.",
                    operationType);
            }
            else if (!_defined.TryAdd(operationType.Operation, operationType))
            {
                context.Report(
                    $"There can be only one {keyword} type in schema.",
                    _defined[operationType.Operation],
                    operationType);
            }
        }
    }
}
