using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>What the directives of the specification say about the element they are applied to.</summary>
internal static class SdlDirectives
{
    /// <summary>Why an element is deprecated; null when it is not.</summary>
    public static string? DeprecationReason(IEnumerable<DirectiveNode> applied) =>
        Find(applied, SpecifiedDirectives.Deprecated.Name) is { } directive
            ? TextOf(directive, "reason", SpecifiedDirectives.DefaultDeprecationReason)
            : null;

    /// <summary>Where a scalar is specified; null when it does not say. Of several the last counts.</summary>
    public static string? SpecifiedByUrl(IEnumerable<DirectiveNode> applied) =>
        applied.LastOrDefault(
            directive => directive.Name.Value == SpecifiedDirectives.SpecifiedBy.Name) is { } specifiedBy
            ? TextOf(specifiedBy, "url", whenAbsent: null)
            : null;

    /// <summary>Whether exactly one field of an input object is to be given.</summary>
    public static bool IsOneOf(IEnumerable<DirectiveNode> applied) =>
        Find(applied, SpecifiedDirectives.OneOf.Name) is not null;

    private static DirectiveNode? Find(IEnumerable<DirectiveNode> applied, string name) =>
        applied.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? TextOf(DirectiveNode directive, string argumentName, string? whenAbsent)
    {
        var argument = directive.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argumentName);
        return argument?.Value switch
        {
            null => whenAbsent,
            StringValueNode text => text.Value,
            NullValueNode => null,
            var other => throw new GraphQLException(
                LocatedError.At($"Argument \"{argumentName}\" has invalid value {Printer.Print(other)}.", other)),
        };
    }
}
