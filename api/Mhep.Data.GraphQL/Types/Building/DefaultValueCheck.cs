using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>Whether the literal of a default fits its type.</summary>
internal static class DefaultValueCheck
{
    /// <summary>What does not fit, each with its place.</summary>
    public static IEnumerable<GraphQLError> Find(ValueNode literal, GraphQLType type)
    {
        switch (type, literal)
        {
            case (NonNullType nonNull, not NullValueNode):
                return Find(literal, nonNull.OfType);
            case (NonNullType, NullValueNode):
                return Reject(literal, $"Expected value of non-null type \"{type}\" not to be null.");
            case (_, NullValueNode):
                return [];
            case (ListType list, ListValueNode items):
                return items.Values.SelectMany(item => Find(item, list.OfType));
            case (ListType list, _):
                return Find(literal, list.OfType);
            case (InputObjectType input, ObjectValueNode value):
                return FindInObject(value, input);
            case (InputObjectType, _):
                return Reject(literal, $"Expected value of type \"{type}\" to be an object, found: {literal}.");
            default:
                return FindInLeaf(literal, type);
        }
    }

    private static GraphQLError[] Reject(ValueNode literal, string message) => [LocatedError.At(message, literal)];

    private static IEnumerable<GraphQLError> FindInObject(ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !value.Fields.Any(given => given.Name.Value == field.Name))
            {
                yield return LocatedError.At(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {value}.",
                    value);
            }
        }

        foreach (var given in value.Fields)
        {
            if (type.Fields[given.Name.Value] is not { } field)
            {
                yield return LocatedError.At(
                    $"Expected value of type \"{type}\" not to include unknown field \"{given.Name.Value}\", "
                    + $"found: {value}.",
                    given);
                continue;
            }

            foreach (var error in Find(given.Value, field.Type))
            {
                yield return error;
            }
        }

        if (type.IsOneOf && value.Fields is not [{ Value: not NullValueNode }])
        {
            yield return LocatedError.At(
                $"Expected exactly one non-null field for OneOf type \"{type}\", found: {value}.",
                value);
        }
    }

    private static IEnumerable<GraphQLError> FindInLeaf(ValueNode literal, GraphQLType type)
    {
        try
        {
            var value = type switch
            {
                ScalarType scalar => scalar.Coercion.ParseLiteral(literal, variables: null),
                EnumType @enum => @enum.ParseLiteral(literal),
                _ => null,
            };
            return value is null ? Reject(literal, $"Expected value of type \"{type}\", found: {literal}.") : [];
        }
        catch (GraphQLException rejection)
        {
            return rejection.Errors.Select(
                error => error.Locations.Count > 0 ? error : LocatedError.At(error.Message, literal));
        }
    }
}
