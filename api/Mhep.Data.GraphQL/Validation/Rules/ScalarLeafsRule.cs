using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Leaf fields have no selection, all others have one.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections.</remarks>
public sealed class ScalarLeafsRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Field];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (context.Types.Type is not { } type)
        {
            return;
        }

        var field = (FieldNode)node;
        var name = field.Name.Value;
        if (type.Named.IsLeafType)
        {
            if (field.SelectionSet is { } unwanted)
            {
                context.Report(
                    $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.",
                    unwanted);
            }
        }
        else if (field.SelectionSet is null)
        {
            context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. "
                + $"Did you mean \"{name} {{ ... }}\"?",
                field);
        }
        else if (field.SelectionSet.Selections.IsEmpty)
        {
            context.Report($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
        }
    }
}
