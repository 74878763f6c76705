using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types.Introspection;

public static partial class IntrospectionTypes
{
    private static ScalarType String => SpecifiedScalars.String;

    private static ScalarType Boolean => SpecifiedScalars.Boolean;

    private static IEnumerable<Types.Field> SchemaFields() =>
    [
        new("description", String),
        new("types", ManyOf(Type).NonNull()) { Description = "A list of all types supported by this server." },
        new("queryType", Type.NonNull()) { Description = "The type that query operations will be rooted at." },
        new("mutationType", Type)
        {
            Description = "If this server supports mutation, the type that mutation operations will be rooted at.",
        },
        new("subscriptionType", Type)
        {
            Description = "If this server support subscription, the type that subscription operations will be rooted at.",
        },
        new("directives", ManyOf(Directive).NonNull())
        {
            Description = "A list of all directives supported by this server.",
        },
    ];

    private static IEnumerable<Types.Field> DirectiveFields() =>
    [
        new("name", String.NonNull()),
        new("description", String),
        new("isRepeatable", Boolean.NonNull()),
        new("locations", ManyOf(DirectiveLocationEnum).NonNull()),
        new("args", ManyOf(InputValue).NonNull(), [IncludeDeprecated()]),
    ];

    private static IEnumerable<Types.Field> TypeFields() =>
    [
        new("kind", TypeKindEnum.NonNull()),
        new("name", String),
        new("description", String),
        new("specifiedByURL", String),
        new("fields", ManyOf(Field), [IncludeDeprecated()]),
        new("interfaces", ManyOf(Type)),
        new("possibleTypes", ManyOf(Type)),
        new("enumValues", ManyOf(EnumValue), [IncludeDeprecated()]),
        new("inputFields", ManyOf(InputValue), [IncludeDeprecated()]),
        new("ofType", Type),
        new("isOneOf", Boolean),
    ];

    private static IEnumerable<Types.Field> FieldFields() =>
    [
        new("name", String.NonNull()),
        new("description", String),
        new("args", ManyOf(InputValue).NonNull(), [IncludeDeprecated()]),
        new("type", Type.NonNull()),
        new("isDeprecated", Boolean.NonNull()),
        new("deprecationReason", String),
    ];

    private static IEnumerable<Types.Field> InputValueFields() =>
    [
        new("name", String.NonNull()),
        new("description", String),
        new("type", Type.NonNull()),
        new("defaultValue", String)
        {
            Description = "A GraphQL-formatted string representing the default value for this input value.",
        },
        new("isDeprecated", Boolean.NonNull()),
        new("deprecationReason", String),
    ];

    private static IEnumerable<Types.Field> EnumValueFields() =>
    [
        new("name", String.NonNull()),
        new("description", String),
        new("isDeprecated", Boolean.NonNull()),
        new("deprecationReason", String),
    ];

    private static ListType ManyOf(NamedType type) => type.NonNull().List();

    private static Argument IncludeDeprecated() => new("includeDeprecated", Boolean, DefaultValue.FromValue(false));
}
