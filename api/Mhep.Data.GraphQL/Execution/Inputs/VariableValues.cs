namespace Mhep.Data.GraphQL.Execution.Inputs;

/// <summary>The coerced variables of one request.</summary>
internal sealed class VariableValues
{
    private HashSet<string>? _withUnusableDefault;

    public static VariableValues None { get; } = new();

    /// <summary>Coerced values by name, given or defaulted.</summary>
    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// A variable whose default does not fit its type, which only an unvalidated document has: it counts as given, but
    /// has no value.
    /// </summary>
    public void AddUnusable(string name) => (_withUnusableDefault ??= []).Add(name);

    public bool IsUnusable(string name) => _withUnusableDefault is not null && _withUnusableDefault.Contains(name);
}
