using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable is applied once to one element; extensions add to their type.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-Per-Location.</remarks>
public sealed class UniqueDirectivesPerLocationRule : ValidationRule
{
    private readonly Dictionary<string, DirectiveNode> _ofSchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _ofTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveNode> _ofNode = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.OperationDefinition,
        SyntaxKind.VariableDefinition,
        SyntaxKind.Field,
        SyntaxKind.FragmentSpread,
        SyntaxKind.InlineFragment,
        SyntaxKind.FragmentDefinition,
        SyntaxKind.SchemaDefinition,
        SyntaxKind.ScalarTypeDefinition,
        SyntaxKind.ObjectTypeDefinition,
        SyntaxKind.FieldDefinition,
        SyntaxKind.InputValueDefinition,
        SyntaxKind.InterfaceTypeDefinition,
        SyntaxKind.UnionTypeDefinition,
        SyntaxKind.EnumTypeDefinition,
        SyntaxKind.EnumValueDefinition,
        SyntaxKind.InputObjectTypeDefinition,
        SyntaxKind.SchemaExtension,
        SyntaxKind.ScalarTypeExtension,
        SyntaxKind.ObjectTypeExtension,
        SyntaxKind.InterfaceTypeExtension,
        SyntaxKind.UnionTypeExtension,
        SyntaxKind.EnumTypeExtension,
        SyntaxKind.InputObjectTypeExtension,
    ];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _ofSchema.Clear();
        _ofTypes.Clear();
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var directives = AppliedDirectives.Of(node);
        if (directives.IsEmpty || (directives.Length == 1 && node is SelectionNode))
        {
            return;
        }

        var seen = SeenAt(node);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (IsUnique(name, context) && !seen.TryAdd(name, directive))
            {
                context.Report(
                    $"The directive \"@{name}\" can only be used once at this location.",
                    seen[name],
                    directive);
            }
        }
    }

    private static bool IsUnique(string name, ValidationContext context) =>
        context.FindDirectiveDefinition(name) is { } definition
            ? !definition.Repeatable
            : context.FindDirective(name) is { IsRepeatable: false };

    private Dictionary<string, DirectiveNode> SeenAt(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode or SchemaExtensionNode:
                return _ofSchema;
            case TypeDefinitionNode type:
                return SeenAtType(type.Name.Value);
            case TypeExtensionNode extension:
                return SeenAtType(extension.Name.Value);
            default:
                _ofNode.Clear();
                return _ofNode;
        }
    }

    private Dictionary<string, DirectiveNode> SeenAtType(string name)
    {
        if (!_ofTypes.TryGetValue(name, out var seen))
        {
            _ofTypes[name] = seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        }

        return seen;
    }
}
