using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where a value could be of its type.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible.</remarks>
public sealed class PossibleFragmentSpreadsRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.InlineFragment, SyntaxKind.FragmentSpread];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (context.Types.ParentType is not { } parentType)
        {
            return;
        }

        switch (node)
        {
            case InlineFragmentNode when context.Types.Type is NamedType { IsCompositeType: true } type
                && !TypeRelations.Overlap(context.Schema, type, parentType):
                context.Report($"Fragment cannot be spread here as {Reason(parentType, type)}", node);
                break;
            case FragmentSpreadNode spread when TypeOf(spread, context) is { IsCompositeType: true } type
                && !TypeRelations.Overlap(context.Schema, type, parentType):
                context.Report(
                    $"Fragment \"{spread.Name.Value}\" cannot be spread here as {Reason(parentType, type)}",
                    node);
                break;
        }
    }

    private static string Reason(NamedType parentType, NamedType type) =>
        $"objects of type \"{parentType}\" can never be of type \"{type}\".";

    private static NamedType? TypeOf(FragmentSpreadNode spread, ValidationContext context) =>
        context.Fragments.Find(spread.Name.Value) is { } fragment
            ? context.Schema.GetType(fragment.TypeCondition.Name.Value)
            : null;
}
