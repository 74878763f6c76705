using System.Text.Json;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads JSON straight into the values that variables are coerced from, without a tree in between. The values are those
/// of <see cref="Types.Coercion.JsonValues"/>.
/// </summary>
internal static class JsonValueReader
{
    /// <summary>Reads the value that the reader stands on.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    /// <exception cref="InvalidOperationException">A string is no Unicode text.</exception>
    public static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => null,
    };

    /// <summary>Reads the object that the reader stands on. Of members with the same name the last counts.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    /// <exception cref="InvalidOperationException">A string is no Unicode text.</exception>
    public static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            members[name] = Read(ref reader);
        }

        return members;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader));
        return items;
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
            return whole;
        var number = reader.GetDouble();
        var isPlain = number is > -1e15 and < 1e15 && (Math.Abs(number) >= 1e-9 || number == 0);
        return isPlain && reader.TryGetDecimal(out var exact) ? exact : number;
    }
}
