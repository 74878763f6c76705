using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A selected field exists on the type it is selected from.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Field-Selections.</remarks>
public sealed class FieldsOnCorrectTypeRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Field];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (context.Types is { ParentType: { } type, Field: null })
        {
            var name = ((FieldNode)node).Name.Value;
            context.Report(
                $"Cannot query field \"{name}\" on type \"{type.Name}\".{Propose(context, type, name)}",
                node);
        }
    }

    // A field of one of the possible types is a better guess than a similar name.
    private static string Propose(ValidationContext context, NamedType type, string fieldName)
    {
        if (context.HideSuggestions)
        {
            return "";
        }

        var types = Suggestions.DidYouMean(
            "to use an inline fragment on",
            TypesWithField(context.Schema, type, fieldName));
        return types.Length > 0 || type is not FieldedType fielded
            ? types
            : context.DidYouMean(fieldName, () => fielded.Fields.Select(field => field.Name));
    }

    private static IReadOnlyList<string> TypesWithField(Schema schema, NamedType type, string fieldName)
    {
        if (!type.IsAbstractType)
        {
            return [];
        }

        var uses = new Dictionary<FieldedType, int>();
        foreach (var possibleType in schema.GetPossibleTypes(type))
        {
            if (!possibleType.Fields.Contains(fieldName))
            {
                continue;
            }

            uses[possibleType] = 1;
            foreach (var shared in possibleType.Interfaces)
            {
                if (shared.Fields.Contains(fieldName))
                {
                    uses[shared] = uses.GetValueOrDefault(shared) + 1;
                }
            }
        }

        FieldedType[] found = [.. uses.Keys];
        RunInsertionSort.Sort(found, (left, right) => Compare(schema, uses, left, right));
        return [.. found.Select(candidate => candidate.Name)];
    }

    // Most used first, then interfaces before what implements them, then by name.
    private static int Compare(Schema schema, Dictionary<FieldedType, int> uses, FieldedType left, FieldedType right)
    {
        if (uses[left] != uses[right])
        {
            return uses[right].CompareTo(uses[left]);
        }

        if (left is InterfaceType && schema.IsSubType(left, right))
        {
            return -1;
        }

        return right is InterfaceType && schema.IsSubType(right, left)
            ? 1
            : NaturalOrder.Instance.Compare(left.Name, right.Name);
    }
}
