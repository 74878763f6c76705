using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <summary>The directives applied to a node of any kind.</summary>
public static class AppliedDirectives
{
    /// <summary>The directives of a node in the order written; empty for nodes that cannot have any.</summary>
    /// <param name="node">Any node.</param>
    public static ImmutableArray<DirectiveNode> Of(SyntaxNode node) => node switch
    {
        SelectionNode selection => selection.Directives,
        OperationDefinitionNode operation => operation.Directives,
        VariableDefinitionNode variable => variable.Directives,
        FragmentDefinitionNode fragment => fragment.Directives,
        TypeDefinitionNode type => type.Directives,
        TypeExtensionNode extension => extension.Directives,
        SchemaDefinitionNode schema => schema.Directives,
        SchemaExtensionNode schema => schema.Directives,
        FieldDefinitionNode field => field.Directives,
        InputValueDefinitionNode input => input.Directives,
        EnumValueDefinitionNode value => value.Directives,
        _ => [],
    };
}
