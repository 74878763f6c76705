using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types;

/// <summary>
/// The declared default of an argument or input field, as a literal, as a coerced value, or (after first use) both.
/// One instance belongs to one argument or input field.
/// </summary>
public sealed class DefaultValue
{
    private readonly Lock _gate = new();
    private ValueNode? _literal;
    private bool _coercing;
    private Outcome? _outcome;

    private DefaultValue(ValueNode? literal, Outcome? outcome)
    {
        _literal = literal;
        _outcome = outcome;
    }

    /// <summary>The literal as the schema wrote it; null for a default given as a value.</summary>
    public ValueNode? Literal => _literal;

    /// <summary>A default read from a schema; it is coerced when first needed, because its type may not be complete yet.</summary>
    public static DefaultValue FromLiteral(ValueNode literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        return new DefaultValue(literal, null);
    }

    /// <summary>A default given as the internal value of its type (an enum's internal value, a dictionary for an input object).</summary>
    public static DefaultValue FromValue(object? value) => new(null, new Outcome(true, value));

    /// <summary>The default as a literal, made from the value where none was written.</summary>
    /// <param name="type">Type of the argument or input field.</param>
    /// <returns>Null where the value cannot be written as a literal of the type.</returns>
    public ValueNode? GetLiteral(GraphQLType type)
    {
        if (_literal is null && _outcome is { } given)
        {
            _literal = ValueLiteral.FromValue(given.Value, type);
        }

        return _literal;
    }

    /// <summary>The coerced value.</summary>
    /// <param name="type">Type of the argument or input field.</param>
    /// <param name="value">The value, which may be null.</param>
    /// <returns>False where the literal does not fit the type, or needs itself.</returns>
    internal bool TryGetValue(GraphQLType type, out object? value)
    {
        var outcome = _outcome ?? Coerce(type);
        value = outcome.Value;
        return outcome.Fits;
    }

    private Outcome Coerce(GraphQLType type)
    {
        lock (_gate)
        {
            if (_outcome is not null)
            {
                return _outcome;
            }

            // `input A { a: A = {} }` asks for its own default while it is being made.
            if (_coercing || _literal is null)
            {
                return new Outcome(false, null);
            }

            _coercing = true;
            var fits = LiteralCoercion.TryCoerce(_literal, type, null, out var value);
            _coercing = false;
            return _outcome = new Outcome(fits, value);
        }
    }

    private sealed record Outcome(bool Fits, object? Value);
}
