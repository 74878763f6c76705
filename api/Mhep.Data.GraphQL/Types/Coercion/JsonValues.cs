using System.Text.Json;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>JSON as plain .NET values, the form in which variables are coerced.</summary>
public static class JsonValues
{
    /// <summary>
    /// Reads a JSON element: objects as dictionaries in document order, arrays as lists, whole numbers as
    /// <see cref="long"/>, other numbers as <see cref="decimal"/> where it holds them exactly, else <see cref="double"/>.
    /// </summary>
    public static object? FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => FromNumber(element),
        JsonValueKind.Array => FromArray(element),
        JsonValueKind.Object => FromObject(element),
        _ => null,
    };

    private static object FromNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
            return whole;
        var number = element.GetDouble();
        var isPlain = number is > -1e15 and < 1e15 && (Math.Abs(number) >= 1e-9 || number == 0);
        return isPlain && element.TryGetDecimal(out var exact) ? exact : number;
    }

    private static List<object?> FromArray(JsonElement element)
    {
        var items = new List<object?>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(FromElement(item));
        }

        return items;
    }

    private static Dictionary<string, object?> FromObject(JsonElement element)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = FromElement(member.Value);
        }

        return members;
    }
}
