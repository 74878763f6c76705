using System.Globalization;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>Literals as JSON values, without a type to go by.</summary>
public static class UntypedLiteral
{
    /// <summary>Reads a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="variables">Coerced variables; null where there are none.</param>
    /// <param name="value">The JSON value; names of enum values as text.</param>
    /// <returns>False for a variable without a value; inside a list it counts as null, inside an object it is left out.</returns>
    public static bool TryRead(ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        if (literal is VariableNode variable)
        {
            value = null;
            return variables is not null && variables.TryGetValue(variable.Name.Value, out value);
        }

        value = literal switch
        {
            IntValueNode number => ReadInt(number.Value),
            FloatValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
            StringValueNode text => text.Value,
            EnumValueNode name => name.Value,
            BooleanValueNode truth => truth.Value,
            ListValueNode list => ReadList(list, variables),
            ObjectValueNode fields => ReadObject(fields, variables),
            _ => null,
        };
        return true;
    }

    private static object ReadInt(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<object?> ReadList(ListValueNode list, IReadOnlyDictionary<string, object?>? variables)
    {
        var items = new List<object?>(list.Values.Length);
        foreach (var item in list.Values)
        {
            items.Add(TryRead(item, variables, out var value) ? value : null);
        }

        return items;
    }

    private static Dictionary<string, object?> ReadObject(
        ObjectValueNode literal,
        IReadOnlyDictionary<string, object?>? variables)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in literal.Fields)
        {
            if (TryRead(field.Value, variables, out var value))
                members[field.Name.Value] = value;
        }

        return members;
    }
}
