using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types;

/// <summary>A value that a request can hand in: an argument or a field of an input object.</summary>
public abstract class InputValue : ISchemaElement
{
    private protected InputValue(string name, GraphQLType type, DefaultValue? defaultValue)
    {
        ArgumentNullException.ThrowIfNull(type);
        Name = SchemaName.Check(name);
        Type = type;
        DefaultValue = defaultValue;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>What may be handed in; an input type in a valid schema.</summary>
    public GraphQLType Type { get; }

    /// <summary>
    /// The declared default, or null. A literal that does not fit the type is declared but gives no value: see
    /// <see cref="TryGetDefault"/>.
    /// </summary>
    public DefaultValue? DefaultValue { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>Why the value should no longer be handed in; null while it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The definition the value was read from; null for one made by code.</summary>
    public InputValueDefinitionNode? Definition { get; init; }

    /// <summary>Whether the value is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>Whether a request must hand the value in: it is non-null and has no default.</summary>
    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <summary>Whether there is a default that fits the type.</summary>
    public bool HasDefault => TryGetDefault(out _);

    /// <summary>The coerced default, which may be null.</summary>
    /// <returns>False where no default is declared, or where it does not fit the type.</returns>
    public bool TryGetDefault(out object? value)
    {
        value = null;
        return DefaultValue is { } declared && declared.TryGetValue(Type, out value);
    }

    /// <summary>
    /// The default as schemas show it: the coerced value as a literal, so with the fields of input objects in the order
    /// of their type; the declared literal where a scalar's value cannot be written as one. Null without a default.
    /// </summary>
    public ValueNode? GetDefaultLiteral()
    {
        if (!TryGetDefault(out var value))
            return null;
        try
        {
            return ValueLiteral.FromValue(value, Type);
        }
        catch (GraphQLException)
        {
            return DefaultValue?.Literal;
        }
    }

    /// <summary>The value as a schema writes it, such as <c>first: Int</c>.</summary>
    public override string ToString() => $"{Name}: {Type}";
}
