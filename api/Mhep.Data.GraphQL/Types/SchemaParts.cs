using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>What a <see cref="Schema"/> is made of.</summary>
public sealed record SchemaParts
{
    /// <summary>Root type of queries; an object type in a valid schema.</summary>
    public NamedType? Query { get; init; }

    /// <summary>Root type of mutations; null for none.</summary>
    public NamedType? Mutation { get; init; }

    /// <summary>Root type of subscriptions; null for none.</summary>
    public NamedType? Subscription { get; init; }

    /// <summary>
    /// Types to keep in this order, whether or not something refers to them; types found by reference follow.
    /// Object types that are known only through an interface must be named here.
    /// </summary>
    public IReadOnlyList<NamedType> Types { get; init; } = [];

    /// <summary>Exactly these directives; null for <see cref="SpecifiedDirectives.All"/>.</summary>
    public IReadOnlyList<Directive>? Directives { get; init; }

    /// <summary>Markdown for the readers of the schema, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Directives applied to the schema.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>Facts for the host; never shown to clients.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The schema definition it is read from, or null.</summary>
    public SchemaDefinitionNode? Definition { get; init; }

    /// <summary>The schema extensions it is read from.</summary>
    public IReadOnlyList<SchemaExtensionNode> ExtensionNodes { get; init; } = [];
}
