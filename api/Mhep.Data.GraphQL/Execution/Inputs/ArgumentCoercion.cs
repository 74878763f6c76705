using System.Collections.Immutable;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Execution.Inputs;

/// <summary>Coerces the arguments of a field or directive. Specification: 6.4.1 Coercing Field Arguments.</summary>
internal static class ArgumentCoercion
{
    /// <summary>Coerces the arguments given at a node.</summary>
    /// <exception cref="GraphQLException">One is missing or does not fit; the message is the reference implementation's.</exception>
    public static ArgumentValues Coerce(
        Members<Argument> declared,
        ImmutableArray<ArgumentNode> given,
        SyntaxNode owner,
        VariableValues variables)
    {
        var values = new ArgumentValues(declared);
        for (var i = 0; i < declared.Count; i++)
        {
            if (Find(given, declared[i].Name) is { } literal)
                CoerceGiven(declared[i], i, literal, variables, values);
            else if (declared[i].TryGetDefault(out var defaultValue))
                values.Set(i, defaultValue);
            else if (declared[i].Type.IsNonNull)
                throw Failed(owner, $"Argument \"{declared[i].Name}\" of required type \"{declared[i].Type}\" was not provided.");
        }

        return values;
    }

    /// <summary>Whether the arguments hold a variable anywhere, so that they differ from request to request.</summary>
    public static bool HoldVariables(ImmutableArray<ArgumentNode> given)
    {
        foreach (var argument in given)
        {
            if (HoldsVariable(argument.Value))
                return true;
        }

        return false;
    }

    private static bool HoldsVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HoldsVariable),
        ObjectValueNode fields => fields.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };

    private static void CoerceGiven(Argument argument, int index, ValueNode literal, VariableValues variables, ArgumentValues values)
    {
        var isNull = literal is NullValueNode;
        if (literal is VariableNode { Name.Value: var name })
        {
            if (!variables.Values.TryGetValue(name, out var value) && !variables.IsUnusable(name))
            {
                UseDefault(argument, index, literal, name, values);
                return;
            }

            isNull = value is null;
        }

        if (isNull && argument.Type.IsNonNull)
            throw Failed(literal, $"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null.");
        if (!LiteralCoercion.TryCoerce(literal, argument.Type, variables.Values, out var coerced))
            throw Failed(literal, $"Argument \"{argument.Name}\" has invalid value {Printer.Print(literal)}.");
        values.Set(index, coerced);
    }

    private static void UseDefault(Argument argument, int index, ValueNode literal, string variable, ArgumentValues values)
    {
        if (argument.TryGetDefault(out var defaultValue))
        {
            values.Set(index, defaultValue);
        }
        else if (argument.Type.IsNonNull)
        {
            throw Failed(
                literal,
                $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was provided the variable \"${variable}\" which was not provided a runtime value.");
        }
    }

    private static ValueNode? Find(ImmutableArray<ArgumentNode> given, string name)
    {
        ValueNode? found = null;
        foreach (var argument in given)
        {
            if (argument.Name.Value == name)
                found = argument.Value;
        }

        return found;
    }

    private static GraphQLException Failed(SyntaxNode node, string message) => new(LocatedError.At(message, node));
}
