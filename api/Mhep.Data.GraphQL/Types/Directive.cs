using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>The definition of a directive.</summary>
public sealed class Directive : ISchemaElement
{
    /// <summary>Declares a directive.</summary>
    /// <param name="name">Name without the <c>@</c>.</param>
    /// <param name="locations">Where it may be applied.</param>
    /// <param name="arguments">Arguments in declaration order; null for none.</param>
    public Directive(string name, IEnumerable<DirectiveLocation> locations, IEnumerable<Argument>? arguments = null)
    {
        Name = SchemaName.Check(name);
        Locations = [.. locations];
        Arguments = new Members<Argument>(arguments ?? []);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Where it may be applied, in declaration order.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; }

    /// <summary>Arguments in declaration order.</summary>
    public Members<Argument> Arguments { get; }

    /// <summary>Whether it may be applied several times at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>Always empty: directives cannot be applied to directive definitions.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives => [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The definition the directive was read from; null for one made by code.</summary>
    public DirectiveDefinitionNode? Definition { get; init; }

    /// <summary>Whether the specification defines it.</summary>
    public bool IsSpecified => SpecifiedDirectives.All.Any(directive => directive.Name == Name);

    /// <summary>The directive as it is applied, such as <c>@skip</c>.</summary>
    public override string ToString() => $"@{Name}";
}
