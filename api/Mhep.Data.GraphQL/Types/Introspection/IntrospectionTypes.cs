using System.Collections.Frozen;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types.Introspection;

/// <summary>
/// The types with which a schema describes itself, and the three fields that every query can select. How their values
/// are found is execution's matter. Specification: 4.2 Schema Introspection.
/// </summary>
public static partial class IntrospectionTypes
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        "__Schema",
        "__Directive",
        "__DirectiveLocation",
        "__Type",
        "__Field",
        "__InputValue",
        "__EnumValue",
        "__TypeKind");

    /// <summary><c>__TypeKind</c>; inside a <see cref="TypeKind"/>.</summary>
    public static EnumType TypeKindEnum { get; } = new("__TypeKind", TypeKindValues())
    {
        Description = "An enum describing what kind of type a given `__Type` is.",
    };

    /// <summary><c>__DirectiveLocation</c>; inside a <see cref="DirectiveLocation"/>.</summary>
    public static EnumType DirectiveLocationEnum { get; } = new("__DirectiveLocation", DirectiveLocationValues())
    {
        Description =
            "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such "
            + "possible adjacencies.",
    };

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = new("__Schema", SchemaFields)
    {
        Description =
            "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives "
            + "on the server, as well as the entry points for query, mutation, and subscription operations.",
    };

    /// <summary><c>__Directive</c>.</summary>
    public static ObjectType Directive { get; } = new("__Directive", DirectiveFields)
    {
        Description =
            "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL "
            + "document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field "
            + "arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by "
            + "describing additional information to the executor.",
    };

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type { get; } = new("__Type", TypeFields)
    {
        Description =
            "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as "
            + "represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe "
            + "information about that type. Scalar types provide no information beyond a name, description and optional "
            + "`specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they "
            + "describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and "
            + "NonNull types compose other types.",
    };

    /// <summary><c>__Field</c>.</summary>
    public static ObjectType Field { get; } = new("__Field", FieldFields)
    {
        Description =
            "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of "
            + "arguments, and a return type.",
    };

    /// <summary><c>__InputValue</c>.</summary>
    public static ObjectType InputValue { get; } = new("__InputValue", InputValueFields)
    {
        Description =
            "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input "
            + "Values which describe their type and optionally a default value.",
    };

    /// <summary><c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue { get; } = new("__EnumValue", EnumValueFields)
    {
        Description =
            "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric "
            + "value. However an Enum value is returned in a JSON response as a string.",
    };

    /// <summary><c>__schema: __Schema!</c>, on the query root.</summary>
    public static Types.Field SchemaMetaField { get; } = new("__schema", Schema.NonNull())
    {
        Description = "Access the current type schema of this server.",
    };

    /// <summary><c>__type(name: String!): __Type</c>, on the query root.</summary>
    public static Types.Field TypeMetaField { get; } = new(
        "__type",
        Type,
        [new Argument("name", SpecifiedScalars.String.NonNull())])
    {
        Description = "Request the type information of a single type.",
    };

    /// <summary><c>__typename: String!</c>, on every object, interface and union.</summary>
    public static Types.Field TypeNameMetaField { get; } = new("__typename", SpecifiedScalars.String.NonNull())
    {
        Description = "The name of the current Object type at runtime.",
    };

    /// <summary>All types that describe schemas, in the order the specification lists them.</summary>
    public static IReadOnlyList<NamedType> All =>
        [Schema, Directive, DirectiveLocationEnum, Type, Field, InputValue, EnumValue, TypeKindEnum];

    /// <summary>Whether a type of this name is one of introspection's.</summary>
    public static bool Contains(string name) =>
        Names.Contains(name);

    private static IEnumerable<Types.EnumValue> TypeKindValues() =>
    [
        new("SCALAR", TypeKind.Scalar) { Description = "Indicates this type is a scalar." },
        new("OBJECT", TypeKind.Object)
        {
            Description = "Indicates this type is an object. `fields` and `interfaces` are valid fields.",
        },
        new("INTERFACE", TypeKind.Interface)
        {
            Description = "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields.",
        },
        new("UNION", TypeKind.Union) { Description = "Indicates this type is a union. `possibleTypes` is a valid field." },
        new("ENUM", TypeKind.Enum) { Description = "Indicates this type is an enum. `enumValues` is a valid field." },
        new("INPUT_OBJECT", TypeKind.InputObject)
        {
            Description = "Indicates this type is an input object. `inputFields` is a valid field.",
        },
        new("LIST", TypeKind.List) { Description = "Indicates this type is a list. `ofType` is a valid field." },
        new("NON_NULL", TypeKind.NonNull) { Description = "Indicates this type is a non-null. `ofType` is a valid field." },
    ];

    private static IEnumerable<Types.EnumValue> DirectiveLocationValues() =>
        Enum.GetValues<DirectiveLocation>().Select(location => new Types.EnumValue(location.Name(), location)
        {
            Description = $"Location adjacent to {Describe(location)}.",
        });

    private static string Describe(DirectiveLocation location) => location switch
    {
        DirectiveLocation.Query => "a query operation",
        DirectiveLocation.Mutation => "a mutation operation",
        DirectiveLocation.Subscription => "a subscription operation",
        DirectiveLocation.Field => "a field",
        DirectiveLocation.FragmentDefinition => "a fragment definition",
        DirectiveLocation.FragmentSpread => "a fragment spread",
        DirectiveLocation.InlineFragment => "an inline fragment",
        DirectiveLocation.VariableDefinition => "a variable definition",
        DirectiveLocation.Schema => "a schema definition",
        DirectiveLocation.Scalar => "a scalar definition",
        DirectiveLocation.Object => "an object type definition",
        DirectiveLocation.FieldDefinition => "a field definition",
        DirectiveLocation.ArgumentDefinition => "an argument definition",
        DirectiveLocation.Interface => "an interface definition",
        DirectiveLocation.Union => "a union definition",
        DirectiveLocation.Enum => "an enum definition",
        DirectiveLocation.EnumValue => "an enum value definition",
        DirectiveLocation.InputObject => "an input object type definition",
        DirectiveLocation.InputFieldDefinition => "an input object field definition",
        _ => "a directive definition",
    };
}
