using System.Diagnostics.CodeAnalysis;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// The coerced arguments of one selected field or directive. Arguments without variables are coerced once a plan and
/// shared by requests: what they hold must not be changed.
/// </summary>
public sealed class ArgumentValues
{
    private static readonly object Absent = new();
    private readonly Members<Argument> _declared;
    private readonly object?[] _values;

    internal ArgumentValues(Members<Argument> declared)
    {
        _declared = declared;
        _values = new object?[declared.Count];
        Array.Fill(_values, Absent);
    }

    /// <summary>The value of an argument; null where it was given as null, and where it was not given and has no default.</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>The declared arguments, given or not.</summary>
    public IReadOnlyList<Argument> Declared => _declared;

    /// <summary>What a resolver made of the values; kept with them so that it is made once.</summary>
    internal object? Bound { get; set; }

    /// <summary>The value of an argument.</summary>
    /// <returns>False where it was not given and has no default.</returns>
    public bool TryGet(string name, out object? value)
    {
        value = null;
        return _declared.TryGet(name, out var argument) && TryGet(_declared.IndexOf(argument), out value);
    }

    /// <summary>The value of an argument by its place among the declared ones.</summary>
    /// <returns>False where it was not given and has no default.</returns>
    public bool TryGet(int index, out object? value)
    {
        value = _values[index];
        if (!ReferenceEquals(value, Absent))
            return true;
        value = null;
        return false;
    }

    /// <summary>The value of an argument as a type; the type's default value where it is null or absent.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    [return: MaybeNull]
    public T Get<T>(string name) => this[name] is { } value ? (T)value : default;

    /// <summary>The given and defaulted arguments by name.</summary>
    public IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var given = new Dictionary<string, object?>(_values.Length, StringComparer.Ordinal);
        for (var i = 0; i < _values.Length; i++)
        {
            if (TryGet(i, out var value))
                given[_declared[i].Name] = value;
        }

        return given;
    }

    internal void Set(int index, object? value) => _values[index] = value;
}
