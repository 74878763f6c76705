using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>A field of an object type or interface.</summary>
public sealed class Field : ISchemaElement
{
    /// <summary>Declares a field.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="type">What the field answers; an output type in a valid schema.</param>
    /// <param name="arguments">Arguments in declaration order; null for none.</param>
    public Field(string name, GraphQLType type, IEnumerable<Argument>? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        Name = SchemaName.Check(name);
        Type = type;
        Arguments = new Members<Argument>(arguments ?? []);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>What the field answers; an output type in a valid schema.</summary>
    public GraphQLType Type { get; }

    /// <summary>Arguments in declaration order.</summary>
    public Members<Argument> Arguments { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>Why the field should no longer be used; null while it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The definition the field was read from; null for a field made by code.</summary>
    public FieldDefinitionNode? Definition { get; init; }

    /// <summary>Where the field's value comes from; null means a property of the same name of the parent.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>Where the events of a subscription's root field come from; null on every other field.</summary>
    public FieldResolver? Subscriber { get; init; }

    /// <summary>Whether the field is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The field as a schema writes it, such as <c>site: Site!</c>.</summary>
    public override string ToString() => $"{Name}: {Type}";
}
