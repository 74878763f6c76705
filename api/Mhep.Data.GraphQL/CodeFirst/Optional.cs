namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>
/// A value of an input object that may be left out, which is another thing than null. The default value is "left out".
/// </summary>
/// <typeparam name="T">Type of the value; nullable where null may be given.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>A value that was given.</summary>
    public Optional(T value)
    {
        _value = value;
        IsGiven = true;
    }

    /// <summary>Whether the value was given, be it as null.</summary>
    public bool IsGiven { get; }

    /// <summary>The value; the type's default where it was left out.</summary>
    public T? Value => IsGiven ? _value : default;

    /// <inheritdoc/>
    public override string ToString() => IsGiven ? $"{_value}" : "(left out)";
}
