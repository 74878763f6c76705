using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>What every named part of a schema has: types, fields, arguments, enum values and directives.</summary>
public interface ISchemaElement
{
    /// <summary>The name in the schema.</summary>
    string Name { get; }

    /// <summary>Markdown for the readers of the schema, or null.</summary>
    string? Description { get; }

    /// <summary>Directives applied to the element, those of its extensions after its own; empty when there are none.</summary>
    IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    /// <summary>Facts for the host, such as the rule that guards a field; never shown to clients.</summary>
    IReadOnlyDictionary<string, object?> Metadata { get; }
}
