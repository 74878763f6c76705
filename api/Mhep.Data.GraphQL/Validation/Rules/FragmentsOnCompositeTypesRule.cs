using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Fragments apply to types that have fields or members.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragments-On-Object-Interface-Or-Union-Types.</remarks>
public sealed class FragmentsOnCompositeTypesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.InlineFragment, SyntaxKind.FragmentDefinition];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        switch (node)
        {
            case InlineFragmentNode { TypeCondition: { } condition } when IsLeafOrInput(condition, context):
                context.Report(
                    $"Fragment cannot condition on non composite type \"{condition.Name.Value}\".",
                    condition);
                break;
            case FragmentDefinitionNode fragment when IsLeafOrInput(fragment.TypeCondition, context):
                context.Report(
                    $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type "
                    + $"\"{fragment.TypeCondition.Name.Value}\".",
                    fragment.TypeCondition);
                break;
        }
    }

    private static bool IsLeafOrInput(NamedTypeNode condition, ValidationContext context) =>
        context.Schema.GetType(condition.Name.Value) is { IsCompositeType: false };
}
