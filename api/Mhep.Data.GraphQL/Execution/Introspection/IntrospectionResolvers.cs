using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Introspection;

namespace Mhep.Data.GraphQL.Execution.Introspection;

/// <summary>How a schema's description of itself is read; the types are in <see cref="IntrospectionTypes"/>.</summary>
internal static class IntrospectionResolvers
{
    private static readonly Dictionary<(string Type, string Field), ValueResolver> Resolvers = new()
    {
        [("__Schema", "description")] = Of((Schema schema) => schema.Description),
        [("__Schema", "types")] = Of((Schema schema) => schema.Types),
        [("__Schema", "queryType")] = Of((Schema schema) => schema.QueryType),
        [("__Schema", "mutationType")] = Of((Schema schema) => schema.MutationType),
        [("__Schema", "subscriptionType")] = Of((Schema schema) => schema.SubscriptionType),
        [("__Schema", "directives")] = Of((Schema schema) => schema.Directives),

        [("__Directive", "name")] = Of((Directive directive) => directive.Name),
        [("__Directive", "description")] = Of((Directive directive) => directive.Description),
        [("__Directive", "isRepeatable")] = Of((Directive directive) => directive.IsRepeatable),
        [("__Directive", "locations")] = Of((Directive directive) => directive.Locations),
        [("__Directive", "args")] = Of((Directive directive, FieldContext context) => Current(directive.Arguments, context)),

        [("__Type", "kind")] = Of((GraphQLType type) => type.Kind),
        [("__Type", "name")] = Of((GraphQLType type) => (type as NamedType)?.Name),
        [("__Type", "description")] = Of((GraphQLType type) => (type as NamedType)?.Description),
        [("__Type", "specifiedByURL")] = Of((GraphQLType type) => (type as ScalarType)?.SpecifiedByUrl),
        [("__Type", "fields")] = Of((GraphQLType type, FieldContext context) => Fields(type as FieldedType, context)),
        [("__Type", "interfaces")] = Of((GraphQLType type) => (type as FieldedType)?.DeclaredInterfaces),
        [("__Type", "possibleTypes")] = Of((GraphQLType type, FieldContext context) =>
            PossibleTypes(type, context.Schema)),
        [("__Type", "enumValues")] = Of((GraphQLType type, FieldContext context) => Values(type as EnumType, context)),
        [("__Type", "inputFields")] = Of((GraphQLType type, FieldContext context) =>
            type is InputObjectType input ? Current(input.Fields, context) : null),
        [("__Type", "ofType")] = Of((GraphQLType type) => type switch
        {
            ListType list => list.OfType,
            NonNullType nonNull => nonNull.OfType,
            _ => null,
        }),
        [("__Type", "isOneOf")] = Of((GraphQLType type) => (type as InputObjectType)?.IsOneOf),

        [("__Field", "name")] = Of((Field field) => field.Name),
        [("__Field", "description")] = Of((Field field) => field.Description),
        [("__Field", "args")] = Of((Field field, FieldContext context) => Current(field.Arguments, context)),
        [("__Field", "type")] = Of((Field field) => field.Type),
        [("__Field", "isDeprecated")] = Of((Field field) => field.IsDeprecated),
        [("__Field", "deprecationReason")] = Of((Field field) => field.DeprecationReason),

        [("__InputValue", "name")] = Of((InputValue value) => value.Name),
        [("__InputValue", "description")] = Of((InputValue value) => value.Description),
        [("__InputValue", "type")] = Of((InputValue value) => value.Type),
        [("__InputValue", "defaultValue")] = Of((InputValue value) => PrintDefault(value)),
        [("__InputValue", "isDeprecated")] = Of((InputValue value) => value.IsDeprecated),
        [("__InputValue", "deprecationReason")] = Of((InputValue value) => value.DeprecationReason),

        [("__EnumValue", "name")] = Of((EnumValue value) => value.Name),
        [("__EnumValue", "description")] = Of((EnumValue value) => value.Description),
        [("__EnumValue", "isDeprecated")] = Of((EnumValue value) => value.IsDeprecated),
        [("__EnumValue", "deprecationReason")] = Of((EnumValue value) => value.DeprecationReason),
    };

    private static readonly ItemResolver<object?, Schema> SchemaResolver = new((_, context) => context.Schema);

    private static readonly ItemResolver<object?, NamedType?> TypeResolver =
        new((_, context) => context.Schema.GetType(context.Arguments.Get<string>("name")!));

    /// <summary>The resolver of a field of introspection, or null for any other field.</summary>
    public static ValueResolver? Find(ObjectType parentType, Field field)
    {
        if (field == IntrospectionTypes.SchemaMetaField)
            return SchemaResolver;
        if (field == IntrospectionTypes.TypeMetaField)
            return TypeResolver;
        return parentType.IsIntrospectionType ? Resolvers.GetValueOrDefault((parentType.Name, field.Name)) : null;
    }

    private static PropertyResolver<TParent, TValue> Of<TParent, TValue>(Func<TParent, TValue> read) => new(read);

    private static ItemResolver<TParent, TValue> Of<TParent, TValue>(Func<TParent, FieldContext, TValue> resolve) =>
        new(resolve);

    private static bool IncludesDeprecated(FieldContext context) => context.Arguments["includeDeprecated"] is true;

    private static IEnumerable<T> Current<T>(Members<T> values, FieldContext context)
        where T : InputValue => values.Where(value => IncludesDeprecated(context) || !value.IsDeprecated);

    private static IEnumerable<Field>? Fields(FieldedType? type, FieldContext context) =>
        type?.Fields.Where(field => IncludesDeprecated(context) || !field.IsDeprecated);

    private static IEnumerable<EnumValue>? Values(EnumType? type, FieldContext context) =>
        type?.Values.Where(value => (IncludesDeprecated(context) || !value.IsDeprecated) && IsNamed(value.Value, context.Schema));

    // A location of a draft is told of only where one of the schema's directives needs it.
    private static bool IsNamed(object? value, Schema schema) => value is not DirectiveLocation location
        || !location.IsDraft()
        || schema.Directives.Any(directive => directive.Locations.Contains(location));

    private static IReadOnlyList<NamedType>? PossibleTypes(GraphQLType type, Schema schema) => type switch
    {
        UnionType union => union.DeclaredTypes,
        InterfaceType @interface => schema.GetPossibleTypes(@interface),
        _ => null,
    };

    private static string? PrintDefault(InputValue value) =>
        value.TryGetDefault(out var coerced) && Types.Coercion.ValueLiteral.FromValue(coerced, value.Type) is { } literal
            ? Printer.Print(literal)
            : null;
}
