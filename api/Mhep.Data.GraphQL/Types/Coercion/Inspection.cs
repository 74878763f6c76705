using System.Collections;
using System.Text.Json;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>Values as the reference implementation prints them in messages: at most 10 items and 2 levels.</summary>
internal static class Inspection
{
    private const int MostItems = 10;
    private const int DeepestLevel = 2;

    public static string Inspect(object? value) => Inspect(value, 0);

    private static string Inspect(object? value, int level) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        JsonElement element => Inspect(JsonValues.FromElement(element), level),
        IReadOnlyDictionary<string, object?> members => InspectObject(members, level),
        IEnumerable items => InspectList(items.Cast<object?>().ToList(), level),
        _ => JsonNumbers.ToDouble(value) is not null ? JsonNumbers.Format(value) : value.ToString() ?? string.Empty,
    };

    private static string InspectObject(IReadOnlyDictionary<string, object?> members, int level)
    {
        if (members.Count == 0)
            return "{}";
        if (level >= DeepestLevel)
            return "[Object]";
        return $"{{ {string.Join(", ", members.Select(member => $"{member.Key}: {Inspect(member.Value, level + 1)}"))} }}";
    }

    private static string InspectList(List<object?> items, int level)
    {
        if (items.Count == 0)
            return "[]";
        if (level >= DeepestLevel)
            return "[Array]";
        var shown = items.Take(MostItems).Select(item => Inspect(item, level + 1)).ToList();
        var remaining = items.Count - shown.Count;
        if (remaining == 1)
            shown.Add("... 1 more item");
        else if (remaining > 1)
            shown.Add(FormattableString.Invariant($"... {remaining} more items"));
        return $"[{string.Join(", ", shown)}]";
    }

    /// <summary>A text as JSON writes it, quotes included.</summary>
    private static string Quote(string text)
    {
        using var writer = new Scalars.Utf8ResultWriter(64);
        writer.WriteString(text);
        return System.Text.Encoding.UTF8.GetString(writer.Written);
    }
}
