using System.Collections;
using System.Text.Json;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>Reads a property of a value that is a dictionary or a JSON object: what a field without a resolver does.</summary>
internal static class PropertyLookup
{
    /// <summary>The property, or null where the value has none of that name or no properties at all.</summary>
    public static object? Find(object? value, string name) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members.GetValueOrDefault(name),
        IDictionary members => members[name],
        JsonElement { ValueKind: JsonValueKind.Object } element => element.TryGetProperty(name, out var property)
            ? JsonValues.FromElement(property)
            : null,
        _ => null,
    };
}
