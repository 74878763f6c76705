using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>One of the values of an enum.</summary>
public sealed class EnumValue : ISchemaElement
{
    /// <summary>Declares a value whose internal value is its name.</summary>
    public EnumValue(string name)
        : this(name, name)
    {
    }

    /// <summary>Declares a value.</summary>
    /// <param name="name">Name in the schema, by convention UPPER_SNAKE.</param>
    /// <param name="value">What resolvers see and give, such as a member of a .NET enum.</param>
    public EnumValue(string name, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Name = SchemaName.CheckEnumValue(name);
        Value = value;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>What resolvers see and give.</summary>
    public object Value { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>Why the value should no longer be used; null while it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The definition the value was read from; null for one made by code.</summary>
    public EnumValueDefinitionNode? Definition { get; init; }

    /// <summary>Whether the value is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
