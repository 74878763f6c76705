using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types;

/// <summary>
/// The directives that the specification defines, and those of incremental delivery, which a schema has only when it
/// asks for them.
/// </summary>
public static class SpecifiedDirectives
{
    /// <summary>The reason a deprecation has when none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@include(if:)</c>: keeps a selection only when the condition holds.</summary>
    public static Directive Include { get; } = new(
        "include",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new Argument("if", SpecifiedScalars.Boolean.NonNull()) { Description = "Included when true." }])
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
    };

    /// <summary><c>@skip(if:)</c>: leaves a selection out when the condition holds.</summary>
    public static Directive Skip { get; } = new(
        "skip",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new Argument("if", SpecifiedScalars.Boolean.NonNull()) { Description = "Skipped when true." }])
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
    };

    /// <summary><c>@deprecated(reason:)</c>: marks a part of a schema as one not to be used any more.</summary>
    public static Directive Deprecated { get; } = MakeDeprecated(
        DirectiveLocation.FieldDefinition,
        DirectiveLocation.ArgumentDefinition,
        DirectiveLocation.InputFieldDefinition,
        DirectiveLocation.EnumValue);

    /// <summary>
    /// <c>@deprecated(reason:)</c> as the draft after September 2025 has it, with directive definitions among its locations: tools
    /// that know the draft take a schema without it for a narrower one.
    /// </summary>
    public static Directive DraftDeprecated { get; } = MakeDeprecated([.. Deprecated.Locations, DirectiveLocation.DirectiveDefinition]);

    private static Directive MakeDeprecated(params DirectiveLocation[] locations) => new(
        "deprecated",
        locations,
        [
            new Argument("reason", SpecifiedScalars.String, DefaultValue.FromValue(DefaultDeprecationReason))
            {
                Description =
                    "Explains why this element was deprecated, usually also including a suggestion for how to access "
                    + "supported similar data. Formatted using the Markdown syntax, as specified by "
                    + "[CommonMark](https://commonmark.org/).",
            },
        ])
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
    };

    /// <summary><c>@specifiedBy(url:)</c>: says where a scalar's values are defined.</summary>
    public static Directive SpecifiedBy { get; } = new(
        "specifiedBy",
        [DirectiveLocation.Scalar],
        [
            new Argument("url", SpecifiedScalars.String.NonNull())
            {
                Description = "The URL that specifies the behavior of this scalar.",
            },
        ])
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
    };

    /// <summary><c>@oneOf</c>: exactly one field of the input object must be given, and not as null.</summary>
    public static Directive OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    /// <summary><c>@defer(if:, label:)</c>: delivers a fragment after the rest.</summary>
    public static Directive Defer { get; } = new(
        "defer",
        [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [
            new Argument("if", SpecifiedScalars.Boolean.NonNull(), DefaultValue.FromValue(true))
            {
                Description = "Deferred when true or undefined.",
            },
            new Argument("label", SpecifiedScalars.String) { Description = "Unique name" },
        ])
    {
        Description = "Directs the executor to defer this fragment when the `if` argument is true or undefined.",
    };

    /// <summary><c>@stream(if:, label:, initialCount:)</c>: delivers the items of a list one after the other.</summary>
    public static Directive Stream { get; } = new(
        "stream",
        [DirectiveLocation.Field],
        [
            new Argument("initialCount", SpecifiedScalars.Int, DefaultValue.FromValue(0))
            {
                Description = "Number of items to return immediately",
            },
            new Argument("if", SpecifiedScalars.Boolean.NonNull(), DefaultValue.FromValue(true))
            {
                Description = "Stream when true or undefined.",
            },
            new Argument("label", SpecifiedScalars.String) { Description = "Unique name" },
        ])
    {
        Description = "Directs the executor to stream plural fields when the `if` argument is true or undefined.",
    };

    /// <summary>The directives every schema has, in the order introspection lists them.</summary>
    public static IReadOnlyList<Directive> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];
}
