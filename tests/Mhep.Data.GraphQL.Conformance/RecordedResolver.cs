using System.Text.Json;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>Answers every field from what was recorded at its response path.</summary>
internal sealed class RecordedResolver(JsonElement @case)
{
    private const string PathKey = "__path";
    private const string MergedKey = "__merged";

    private static readonly string[] BuiltInScalars = ["String", "Int", "Float", "Boolean", "ID"];

    private readonly JsonElement _resolved = @case.GetProperty("resolved");
    private readonly bool _comparesArguments = !@case.TryGetProperty("argumentsInternal", out _);

    /// <summary>Arguments that differ from the record; null while none do.</summary>
    public string? WrongArguments { get; private set; }

    /// <summary>Whether a field was recorded to be waited for.</summary>
    public bool HasWaits => _resolved.EnumerateObject().Any(record => record.Value.TryGetProperty("async", out _));

    /// <summary>Resolves for all parents of a level at once, after a wait where one was recorded.</summary>
    public BatchResolver<object?, object?> Batched => new(async (parents, context) =>
    {
        if (parents.Any(parent => Waits(PathOf(parent, context))))
            await Task.Delay(1);
        return [.. parents.Select(parent => Resolve(parent, context))];
    });

    /// <summary>Resolves each parent while the answer is written.</summary>
    public ItemResolver<object?, object?> Direct => new(Resolve);

    /// <summary>Resolves each parent, after a wait where one was recorded.</summary>
    public AsyncItemResolver<object?, object?> Waiting => new(async (parent, context) =>
    {
        if (Waits(PathOf(parent, context)))
            await Task.Delay(1);
        return Resolve(parent, context);
    });

    private static string PathOf(object? parent, FieldContext context) =>
        (parent as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(PathKey) is string path
            ? $"{path}.{context.ResponseName}"
            : context.ResponseName;

    private bool Waits(string path) =>
        _resolved.TryGetProperty(path, out var record) && record.TryGetProperty("async", out _);

    private object? Resolve(object? parent, FieldContext context)
    {
        var path = PathOf(parent, context);
        if (_comparesArguments && _resolved.TryGetProperty(path, out var record) && record.TryGetProperty("args", out var expected))
            Compare(path, expected, context.Arguments);
        else
            _ = context.Arguments;
        return LosesItems(path, out var complete) ? complete : FromMerged(parent, context) ?? ValueAt(path, context.Field.Type);
    }

    /// <summary>
    /// Whether the record of a list lacks some of its items: those that arrived at one time were recorded at one index.
    /// The merged result has them all, by response name.
    /// </summary>
    private bool LosesItems(string path, out object? complete)
    {
        complete = null;
        if (!@case.TryGetProperty("merged", out var merged)
            || !_resolved.TryGetProperty(path, out var record)
            || !record.TryGetProperty("list", out var count)
            || count.ValueKind != JsonValueKind.Number
            || Items(path, count).All(item => _resolved.TryGetProperty(item, out _)))
        {
            return false;
        }

        if (!merged.GetProperty("data").TryGetProperty(path, out var items) || items.GetArrayLength() != count.GetInt32())
            return false;
        complete = items.EnumerateArray().Select(Mark).ToList();
        return true;
    }

    private static object? Mark(JsonElement item) => JsonValues.FromElement(item) is IReadOnlyDictionary<string, object?> members
        ? new Dictionary<string, object?>(members, StringComparer.Ordinal) { [MergedKey] = true }
        : JsonValues.FromElement(item);

    private static object? FromMerged(object? parent, FieldContext context) =>
        parent is IReadOnlyDictionary<string, object?> members && members.ContainsKey(MergedKey)
            ? members.GetValueOrDefault(context.ResponseName)
            : null;

    private object? ValueAt(string path) => ValueAt(path, null);

    private object? ValueAt(string path, GraphQLType? type)
    {
        if (!_resolved.TryGetProperty(path, out var record))
            return null;
        if (record.TryGetProperty("error", out var error) || record.TryGetProperty("serializeError", out error))
            return new GraphQLException(Error(error, record));
        if (record.TryGetProperty("list", out var count))
            return Items(path, count).Select(ValueAt).ToList();
        if (IsOpaqueList(path, record, type))
            return Sequence(path);
        if (record.TryGetProperty("leafType", out var leaf) && !BuiltInScalars.Contains(leaf.GetString()))
            return JsonValues.FromElement(record.GetProperty("serialized"));
        var value = record.TryGetProperty("value", out var given) ? JsonValues.FromElement(given) : null;
        return record.TryGetProperty("object", out var objectType) || value is IReadOnlyDictionary<string, object?>
            ? AsObject(path, value, objectType)
            : value;
    }

    /// <summary>Paths of a list's items; where no count was recorded, up to the first that is not.</summary>
    private IEnumerable<string> Items(string path, JsonElement count)
    {
        for (var i = 0; count.ValueKind != JsonValueKind.Number || i < count.GetInt32(); i++)
        {
            var item = FormattableString.Invariant($"{path}.{i}");
            if (count.ValueKind != JsonValueKind.Number && !_resolved.TryGetProperty(item, out _))
                yield break;
            yield return item;
        }
    }

    // What the items came from could not be recorded, but they were.
    private bool IsOpaqueList(string path, JsonElement record, GraphQLType? type) => type?.NullableType is ListType
        && (record.TryGetProperty("opaque", out _) || _resolved.TryGetProperty($"{path}.0", out _));

    /// <summary>The items as they came; a source that failed after them fails again.</summary>
    private IEnumerable<object?> Sequence(string path)
    {
        foreach (var item in Items(path, default))
        {
            yield return ValueAt(item);
        }

        if (@case.TryGetProperty("merged", out var merged) && merged.TryGetProperty("errors", out var errors))
        {
            foreach (var error in errors.EnumerateArray().Where(error => error.GetProperty("path").GetRawText() == $"[\"{path}\"]"))
            {
                throw new GraphQLException(error.GetProperty("message").GetString()!);
            }
        }
    }

    private static Dictionary<string, object?> AsObject(string path, object? value, JsonElement type)
    {
        var made = value is IReadOnlyDictionary<string, object?> given
            ? new Dictionary<string, object?>(given, StringComparer.Ordinal)
            : new Dictionary<string, object?>(StringComparer.Ordinal);
        made[PathKey] = path;
        if (type.ValueKind == JsonValueKind.String)
            made["__typename"] = type.GetString();
        return made;
    }

    private static GraphQLError Error(JsonElement message, JsonElement record)
    {
        var extensions = record.TryGetProperty("extensions", out var given)
            ? JsonValues.FromElement(given) as IReadOnlyDictionary<string, object?>
            : null;
        return new GraphQLError(message.GetString() ?? "", extensions: extensions);
    }

    private void Compare(string path, JsonElement expected, ArgumentValues arguments)
    {
        var wanted = JsonSerializer.Serialize(expected);
        var got = JsonSerializer.Serialize(arguments.ToDictionary());
        if (wanted != got)
            WrongArguments ??= $"arguments at {path}: expected {wanted} but got {got}";
    }
}
