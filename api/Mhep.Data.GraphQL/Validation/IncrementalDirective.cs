using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>The two directives of incremental delivery.</summary>
internal static class IncrementalDirective
{
    /// <summary>How messages begin for such a directive; null for any other.</summary>
    public static string? WordFor(DirectiveNode directive) => directive.Name.Value switch
    {
        var name when name == SpecifiedDirectives.Defer.Name => "Defer",
        var name when name == SpecifiedDirectives.Stream.Name => "Stream",
        _ => null,
    };
}
