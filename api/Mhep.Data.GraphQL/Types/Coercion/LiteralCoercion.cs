using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>Literals of a document as values of a type.</summary>
public static class LiteralCoercion
{
    /// <summary>Coerces a literal; whether it is valid is for validation to say, here it only fits or not.</summary>
    /// <param name="literal">The literal, which may be or hold variables.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">Coerced variables; null where there are none.</param>
    /// <param name="value">The value inside: internal values of enums, dictionaries for input objects, lists.</param>
    /// <returns>False where the literal does not fit, or is a variable without a value.</returns>
    public static bool TryCoerce(
        ValueNode literal,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables is not null
                && variables.TryGetValue(variable.Name.Value, out value)
                && (value is not null || !type.IsNonNull);
        }

        if (literal is NullValueNode)
            return !type.IsNonNull;

        return type.NullableType switch
        {
            ListType list => TryCoerceList(literal, list.OfType, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            var leaf => TryCoerceLeaf(literal, leaf, variables, out value),
        };
    }

    private static bool TryCoerceList(
        ValueNode literal,
        GraphQLType itemType,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, itemType, variables, out var single))
                return false;
            value = new List<object?> { single };
            return true;
        }

        var items = new List<object?>(list.Values.Length);
        foreach (var node in list.Values)
        {
            object? item = null;
            var isGiven = !IsMissingVariable(node, variables);
            if (isGiven ? !TryCoerce(node, itemType, variables, out item) : itemType.IsNonNull)
                return false;
            items.Add(item);
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(
        ValueNode literal,
        InputObjectType type,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node)
            return false;

        var members = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var given = FindField(node, field.Name);
            if (given is null || IsMissingVariable(given, variables))
            {
                if (field.TryGetDefault(out var defaultValue))
                    members[field.Name] = defaultValue;
                else if (field.Type.IsNonNull)
                    return false;
                continue;
            }

            if (!TryCoerce(given, field.Type, variables, out var member))
                return false;
            members[field.Name] = member;
        }

        value = members;
        return !type.IsOneOf || members is { Count: 1 } && members.Values.First() is not null;
    }

    private static bool TryCoerceLeaf(
        ValueNode literal,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value)
    {
        value = null;
        try
        {
            value = type switch
            {
                ScalarType scalar => scalar.Coercion.ParseLiteral(literal, variables),
                EnumType @enum => @enum.ParseLiteral(literal),
                _ => null,
            };
            return value is not null;
        }
        catch (Errors.GraphQLException)
        {
            return false;
        }
    }

    private static ValueNode? FindField(ObjectValueNode node, string name)
    {
        ValueNode? found = null;
        foreach (var field in node.Fields)
        {
            if (field.Name.Value == name)
                found = field.Value;
        }

        return found;
    }

    private static bool IsMissingVariable(ValueNode node, IReadOnlyDictionary<string, object?>? variables) =>
        node is VariableNode variable && (variables is null || !variables.ContainsKey(variable.Name.Value));
}
