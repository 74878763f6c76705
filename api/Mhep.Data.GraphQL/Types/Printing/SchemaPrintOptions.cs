using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Printing;

/// <summary>What a printed schema shows.</summary>
public sealed record SchemaPrintOptions
{
    /// <summary>
    /// What the reference implementation prints: no applied directives but those of the specification.
    /// </summary>
    public static SchemaPrintOptions Default { get; } = new();

    /// <summary>
    /// Which directives applied to elements are printed beside those of the specification, such as <c>@cost</c>; null
    /// for none.
    /// </summary>
    public Func<DirectiveNode, bool>? AppliedDirectives { get; init; }

    /// <summary>
    /// Which types are printed, beside the built-in scalars and introspection, which never are; null for all.
    /// </summary>
    public Func<NamedType, bool>? Types { get; init; }

    /// <summary>
    /// Chooses specified directives to define as well, for readers whose own definition of them may be another
    /// version's;
    /// null for none.
    /// </summary>
    public Func<Directive, bool>? SpecifiedDirectives { get; init; }
}
