using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A variable is used only where every value of its type fits.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed.</remarks>
public sealed class VariablesInAllowedPositionRule : ValidationRule
{
    private readonly Dictionary<string, VariableDefinitionNode> _definitions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        var operation = (OperationDefinitionNode)node;
        var usages = context.Fragments.VariablesUsedBy(operation);
        if (usages.Count == 0)
        {
            return;
        }

        _definitions.Clear();
        foreach (var definition in operation.VariableDefinitions)
        {
            _definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in usages)
        {
            if (usage.Type is { } expected && _definitions.TryGetValue(usage.Node.Name.Value, out var definition))
            {
                Check(definition, usage, expected, context);
            }
        }
    }

    private static void Check(
        VariableDefinitionNode definition,
        VariableUsage usage,
        GraphQLType expected,
        ValidationContext context)
    {
        if (TypeReference.Find(context.Schema, definition.Type) is not { } type)
        {
            return;
        }

        var name = usage.Node.Name.Value;
        if (!IsAllowed(definition, type, usage, expected, context.Schema))
        {
            context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition,
                usage.Node);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
        {
            context.Report(
                LocatedError.At(
                    $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for "
                    + $"OneOf Input Object \"{oneOf}\".",
                    definition,
                    usage.Node)
                .WithCode(ErrorCodes.OneOfVariableNullable));
        }
    }

    // A nullable variable fits a non-null place when one of the two has a default to put in the place of nothing.
    private static bool IsAllowed(
        VariableDefinitionNode definition,
        GraphQLType type,
        VariableUsage usage,
        GraphQLType expected,
        Schema schema)
    {
        if (expected is NonNullType nonNull && !type.IsNonNull)
        {
            return (definition.DefaultValue is not (null or NullValueNode) || usage.HasDefault)
                && TypeRelations.IsSubType(schema, type, nonNull.OfType);
        }

        return TypeRelations.IsSubType(schema, type, expected);
    }
}
