using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Literals fit the type expected of them.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type.</remarks>
public sealed class ValuesOfCorrectTypeRule : ValidationRule
{
    private readonly Dictionary<string, VariableDefinitionNode> _variables = new(StringComparer.Ordinal);

    // A list or object where neither fits: its parts have no expected type, and are not looked at.
    private ValueNode? _passedOver;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.OperationDefinition,
        SyntaxKind.VariableDefinition,
        SyntaxKind.ListValue,
        SyntaxKind.ObjectValue,
        SyntaxKind.ObjectField,
        SyntaxKind.NullValue,
        SyntaxKind.EnumValue,
        SyntaxKind.IntValue,
        SyntaxKind.FloatValue,
        SyntaxKind.StringValue,
        SyntaxKind.BooleanValue,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.ListValue, SyntaxKind.ObjectValue];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _variables.Clear();
        _passedOver = null;
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (_passedOver is not null)
        {
            return;
        }

        switch (node)
        {
            case OperationDefinitionNode:
                _variables.Clear();
                break;
            case VariableDefinitionNode variable:
                _variables[variable.Variable.Name.Value] = variable;
                break;
            case NullValueNode when context.Types.InputType is NonNullType type:
                context.Report($"Expected value of type \"{type}\", found null.", node);
                break;
            case ObjectFieldNode field:
                CheckFieldExists(field, context);
                break;
            case ListValueNode list when context.Types.ParentInputType?.NullableType is not ListType:
                CheckLeaf(list, context);
                _passedOver = list;
                break;
            case ObjectValueNode value when context.Types.InputType?.Named is InputObjectType type:
                CheckObject(value, type, context);
                break;
            case ObjectValueNode value:
                CheckLeaf(value, context);
                _passedOver = value;
                break;
            case EnumValueNode or IntValueNode or FloatValueNode or StringValueNode or BooleanValueNode:
                CheckLeaf((ValueNode)node, context);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        if (ReferenceEquals(node, _passedOver))
        {
            _passedOver = null;
        }
    }

    private static void CheckFieldExists(ObjectFieldNode field, ValidationContext context)
    {
        if (context.Types is { InputType: null, ParentInputType.Named: InputObjectType type })
        {
            ReportUnknownField(field, type, context);
        }
    }

    private static void ReportUnknownField(ObjectFieldNode field, InputObjectType type, ValidationContext context)
    {
        var name = field.Name.Value;
        var proposal = context.DidYouMean(name, () => type.Fields.Select(known => known.Name));
        context.Report($"Field \"{name}\" is not defined by type \"{type.Name}\".{proposal}", field);
    }

    private static bool IsGiven(ObjectValueNode value, string name)
    {
        foreach (var field in value.Fields)
        {
            if (field.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckObject(ObjectValueNode value, InputObjectType type, ValidationContext context)
    {
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (field.IsRequired && !IsGiven(value, field.Name))
            {
                context.Report(
                    $"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.",
                    value);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, context);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type, ValidationContext context)
    {
        if (value.Fields.IsEmpty || value.Fields.Any(field => field.Name.Value != value.Fields[0].Name.Value))
        {
            var code = value.Fields.IsEmpty ? ErrorCodes.OneOfNoneSet : ErrorCodes.OneOfManySet;
            context.Report(
                LocatedError.At(
                    $"OneOf Input Object \"{type.Name}\" must specify exactly one key.",
                    value).WithCode(code));
            return;
        }

        // Of a field given twice the last counts; another rule reports the repeat.
        var field = value.Fields[^1];
        if (field.Value is NullValueNode)
        {
            context.Report(
                LocatedError.At($"Field \"{type.Name}.{field.Name.Value}\" must be non-null.", value)
                    .WithCode(ErrorCodes.OneOfFieldNull));
        }
        else if (field.Value is VariableNode { Name.Value: var name }
            && _variables.TryGetValue(name, out var variable)
            && variable.Type is not NonNullTypeNode)
        {
            context.Report(
                LocatedError.At(
                    $"Variable \"{name}\" must be non-nullable to be used for OneOf Input Object \"{type.Name}\".",
                    value)
                .WithCode(ErrorCodes.OneOfVariableNullable));
        }
    }

    private static void CheckLeaf(ValueNode node, ValidationContext context)
    {
        if (context.Types.InputType is not { } expected)
        {
            return;
        }

        try
        {
            var value = expected.Named switch
            {
                ScalarType scalar => scalar.Coercion.ParseLiteral(node, variables: null),
                EnumType type => type.ParseLiteral(node),
                _ => null,
            };
            if (value is null)
            {
                context.Report($"Expected value of type \"{expected}\", found {Printer.Print(node)}.", node);
            }
        }
        catch (GraphQLException rejection)
        {
            foreach (var error in rejection.Errors)
            {
                Report(error, expected, node, context);
            }
        }
    }

    // An error without a place comes from a scalar that knows values only; it gets the place and what was expected.
    private static void Report(GraphQLError error, GraphQLType expected, ValueNode node, ValidationContext context)
    {
        if (error.Locations.Count == 0 && node.Location.IsKnown)
        {
            context.Report(
                $"Expected value of type \"{expected}\", found {Printer.Print(node)}; {error.Message}",
                node);
            return;
        }

        var proposal = context.HideSuggestions ? error.Message.IndexOf(" Did you mean ", StringComparison.Ordinal) : -1;
        context.Report(
            proposal < 0
                ? error
                : new GraphQLError(error.Message[..proposal], error.Locations, error.Path, error.Extensions));
    }
}
