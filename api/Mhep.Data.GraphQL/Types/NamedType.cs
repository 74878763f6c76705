using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>A type with a name of its own; each name occurs once in a schema.</summary>
public abstract class NamedType : GraphQLType, ISchemaElement
{
    private protected NamedType(string name) => Name = SchemaName.Check(name);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The definition the type was read from; null for a type made by code.</summary>
    public DefinitionNode? Definition { get; init; }

    /// <summary>The extensions the type was read from, in their order; empty when there are none.</summary>
    public IReadOnlyList<DefinitionNode> ExtensionNodes { get; init; } = [];

    /// <summary>Whether the type describes schemas themselves (<c>__Type</c> and the like).</summary>
    public bool IsIntrospectionType => Types.Introspection.IntrospectionTypes.Contains(Name);

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Evaluates what was handed in as a function, so that the type is complete and immutable from here on.</summary>
    internal virtual void Complete()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
