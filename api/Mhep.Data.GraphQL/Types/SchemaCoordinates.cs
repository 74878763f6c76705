using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>Finds elements of a schema by their coordinates.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
public static class SchemaCoordinates
{
    /// <summary>The element a coordinate such as <c>Type.field(argument:)</c> means.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="coordinate">The coordinate.</param>
    /// <returns>Null when the schema has no such element.</returns>
    /// <exception cref="Errors.GraphQLException">The text is not a coordinate.</exception>
    public static ISchemaElement? Find(Schema schema, string coordinate) =>
        Find(schema, Parser.ParseSchemaCoordinate(coordinate));

    /// <summary>The element a coordinate means.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="coordinate">The coordinate.</param>
    /// <returns>Null when the schema has no such element.</returns>
    public static ISchemaElement? Find(Schema schema, SchemaCoordinateNode coordinate)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(coordinate);
        var name = coordinate.Name.Value;
        return coordinate switch
        {
            TypeCoordinateNode => schema.GetType(name),
            MemberCoordinateNode member => FindMember(schema.GetType(name), member.MemberName.Value),
            ArgumentCoordinateNode argument =>
                schema.GetType<FieldedType>(name)?.Fields[argument.FieldName.Value]?.Arguments[argument.ArgumentName.Value],
            DirectiveCoordinateNode => schema.GetDirective(name),
            DirectiveArgumentCoordinateNode argument => schema.GetDirective(name)?.Arguments[argument.ArgumentName.Value],
            _ => null,
        };
    }

    private static ISchemaElement? FindMember(NamedType? type, string name) => type switch
    {
        FieldedType fielded => fielded.Fields[name],
        InputObjectType input => input.Fields[name],
        EnumType @enum => @enum.Values[name],
        _ => null,
    };
}
