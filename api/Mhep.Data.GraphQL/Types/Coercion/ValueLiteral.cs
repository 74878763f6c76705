using System.Collections;
using System.Text.RegularExpressions;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>Values inside as literals, to print defaults.</summary>
public static partial class ValueLiteral
{
    /// <summary>Writes a value as a literal of a type.</summary>
    /// <param name="value">The value inside: internal values of enums, dictionaries for input objects, sequences.</param>
    /// <param name="type">An input type.</param>
    /// <returns>Null where the value cannot be written as a literal of the type.</returns>
    public static ValueNode? FromValue(object? value, GraphQLType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (value is null)
            return type.IsNonNull ? null : new NullValueNode();

        return type.NullableType switch
        {
            ListType list => FromList(value, list),
            InputObjectType input => FromObject(value, input),
            ScalarType scalar => FromLeaf(scalar.Coercion.Serialize(value), scalar),
            EnumType @enum => new EnumValueNode { Value = @enum.Serialize(value) },
            _ => null,
        };
    }

    private static ValueNode? FromList(object value, ListType type)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable items)
            return FromValue(value, type.OfType);
        return new ListValueNode
        {
            Values = [.. items.Cast<object?>().Select(item => FromValue(item, type.OfType)).OfType<ValueNode>()],
        };
    }

    private static ObjectValueNode? FromObject(object value, InputObjectType type)
    {
        if (value is not IReadOnlyDictionary<string, object?> members)
            return null;

        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (members.TryGetValue(field.Name, out var member) && FromValue(member, field.Type) is { } literal)
                fields.Add(new ObjectFieldNode { Name = new NameNode { Value = field.Name }, Value = literal });
        }

        return new ObjectValueNode { Fields = [.. fields] };
    }

    private static ValueNode? FromLeaf(object? serialized, ScalarType type)
    {
        switch (serialized)
        {
            case null:
                return null;
            case bool truth:
                return new BooleanValueNode { Value = truth };
            case string text:
                return type.Name == "ID" && WholeNumber().IsMatch(text)
                    ? new IntValueNode { Value = text }
                    : new StringValueNode { Value = text };
        }

        if (JsonNumbers.ToDouble(serialized) is not { } number || !double.IsFinite(number))
            throw new GraphQLException($"Cannot convert value to AST: {Inspection.Inspect(serialized)}.");
        var digits = JsonNumbers.Format(serialized);
        return WholeNumber().IsMatch(digits) ? new IntValueNode { Value = digits } : new FloatValueNode { Value = digits };
    }

    // As in "-12": what the language accepts as an Int literal.
    [GeneratedRegex("^-?(?:0|[1-9][0-9]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeNumber();
}
