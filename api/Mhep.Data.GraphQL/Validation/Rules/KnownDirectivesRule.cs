using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Directives exist and stand where they may.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Directives-Are-Defined.</remarks>
public sealed class KnownDirectivesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var name = ((DirectiveNode)node).Name.Value;
        var definition = context.FindDirectiveDefinition(name);
        var directive = definition is null ? context.FindDirective(name) : null;
        if (definition is null && directive is null)
        {
            context.Report($"Unknown directive \"@{name}\".", node);
            return;
        }

        if (LocationOf(context.Ancestor(1), context.Ancestor(2)) is { } location
            && !(directive?.Locations.Contains(location) ?? Allows(definition, location)))
        {
            context.Report($"Directive \"@{name}\" may not be used on {location.Name()}.", node);
        }
    }

    private static bool Allows(DirectiveDefinitionNode? definition, DirectiveLocation location) =>
        definition is not null && definition.Locations.Any(name => name.Value == location.Name());

    private static DirectiveLocation? LocationOf(SyntaxNode? node, SyntaxNode? parent) => node switch
    {
        OperationDefinitionNode { Operation: OperationType.Query } => DirectiveLocation.Query,
        OperationDefinitionNode { Operation: OperationType.Mutation } => DirectiveLocation.Mutation,
        OperationDefinitionNode => DirectiveLocation.Subscription,
        FieldNode => DirectiveLocation.Field,
        FragmentSpreadNode => DirectiveLocation.FragmentSpread,
        InlineFragmentNode => DirectiveLocation.InlineFragment,
        FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocation.VariableDefinition,
        InputValueDefinitionNode when parent is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode =>
            DirectiveLocation.InputFieldDefinition,
        _ => TypeSystemLocationOf(node),
    };

    private static DirectiveLocation? TypeSystemLocationOf(SyntaxNode? node) => node switch
    {
        SchemaDefinitionNode or SchemaExtensionNode => DirectiveLocation.Schema,
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocation.Object,
        FieldDefinitionNode => DirectiveLocation.FieldDefinition,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => DirectiveLocation.Enum,
        EnumValueDefinitionNode => DirectiveLocation.EnumValue,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => DirectiveLocation.InputObject,
        InputValueDefinitionNode => DirectiveLocation.ArgumentDefinition,
        _ => null,
    };
}
