using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>The payloads of incremental delivery folded into one result, as a client does.</summary>
internal sealed class MergedPayloads
{
    private readonly Dictionary<string, JsonArray> _pathsById = new(StringComparer.Ordinal);
    private readonly List<string> _pending = [];
    private readonly List<string> _errors = [];
    private readonly List<string> _failed = [];
    private JsonNode? _data;

    /// <summary>The data, members in alphabetical order.</summary>
    public string Data => Canonical(_data);

    /// <summary>Every error of every payload, as a set.</summary>
    public string Errors => Sorted(_errors);

    /// <summary>Path and label of every part that was announced, as a set.</summary>
    public string Pending => Sorted(_pending);

    /// <summary>Path and label of every part that was announced and could not be delivered.</summary>
    public string Failed => Sorted(_failed);

    /// <summary>The errors of a result, as a set.</summary>
    public static string DescribeErrors(JsonElement result) => Sorted(ErrorsOf(result));

    /// <summary>A value with the members of its objects in alphabetical order.</summary>
    public static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => $"{{{string.Join(",", members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\":{Canonical(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(",", items.Select(Canonical))}]",
        _ => node.ToJsonString(),
    };

    /// <summary>Folds a payload in.</summary>
    public void Add(JsonElement payload)
    {
        if (payload.TryGetProperty("data", out var data))
            _data = JsonNode.Parse(data.GetRawText());
        _errors.AddRange(ErrorsOf(payload));
        foreach (var part in Items(payload, "pending"))
        {
            _pathsById[part.GetProperty("id").GetString()!] = JsonNode.Parse(part.GetProperty("path").GetRawText())!.AsArray();
            _pending.Add(Describe(part.GetProperty("id").GetString()!) + (part.TryGetProperty("label", out var label) ? $" {label}" : ""));
        }

        foreach (var part in Items(payload, "incremental"))
        {
            Merge(part);
            _errors.AddRange(ErrorsOf(part));
        }

        foreach (var part in Items(payload, "completed"))
        {
            var errors = ErrorsOf(part).ToList();
            _errors.AddRange(errors);
            if (errors.Count > 0)
                _failed.Add(Describe(part.GetProperty("id").GetString()!));
        }
    }

    private void Merge(JsonElement part)
    {
        var target = _data;
        var path = _pathsById[part.GetProperty("id").GetString()!].AsEnumerable();
        if (part.TryGetProperty("subPath", out var subPath))
            path = path.Concat(JsonNode.Parse(subPath.GetRawText())!.AsArray());
        foreach (var step in path)
        {
            target = step!.GetValueKind() == JsonValueKind.Number ? target![step.GetValue<int>()] : target![step.GetValue<string>()];
        }

        if (part.TryGetProperty("items", out var items))
        {
            foreach (var item in items.EnumerateArray())
            {
                target!.AsArray().Add(JsonNode.Parse(item.GetRawText()));
            }

            return;
        }

        MergeInto(target!.AsObject(), JsonNode.Parse(part.GetProperty("data").GetRawText())!.AsObject());
    }

    private static void MergeInto(JsonObject target, JsonObject added)
    {
        foreach (var (name, value) in added)
        {
            if (target[name] is JsonObject known && value is JsonObject more)
                MergeInto(known, more);
            else
                target[name] = value?.DeepClone();
        }
    }

    private string Describe(string id) => _pathsById[id].ToJsonString();

    private static List<JsonElement> Items(JsonElement payload, string member) =>
        payload.TryGetProperty(member, out var items) ? [.. items.EnumerateArray()] : [];

    private static IEnumerable<string> ErrorsOf(JsonElement part) =>
        Items(part, "errors").Select(error => $"{Expectation.Describe(error)} {error.GetProperty("path")}");

    private static string Sorted(IEnumerable<string> lines) => string.Join("\n", lines.Order(StringComparer.Ordinal));
}
