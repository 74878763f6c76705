namespace Mhep.Data.GraphQL.Types;

/// <summary>Which types can stand where another is expected.</summary>
public static class TypeRelations
{
    /// <summary>Whether every value of one type is a value of another: equal or more specific.</summary>
    /// <param name="schema">The schema of both types.</param>
    /// <param name="maybeSubType">The type of the values.</param>
    /// <param name="superType">The type expected.</param>
    public static bool IsSubType(Schema schema, GraphQLType maybeSubType, GraphQLType superType)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return (maybeSubType, superType) switch
        {
            (NonNullType sub, NonNullType super) => IsSubType(schema, sub.OfType, super.OfType),
            (NonNullType sub, _) => IsSubType(schema, sub.OfType, superType),
            (_, NonNullType) => false,
            (ListType sub, ListType super) => IsSubType(schema, sub.OfType, super.OfType),
            (NamedType sub, NamedType super) => ReferenceEquals(sub, super) || schema.IsSubType(super, sub),
            _ => false,
        };
    }

    /// <summary>Whether one value can be of both composite types.</summary>
    /// <param name="schema">The schema of both types.</param>
    /// <param name="left">One type.</param>
    /// <param name="right">The other type.</param>
    public static bool Overlap(Schema schema, NamedType left, NamedType right)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left.IsAbstractType, right.IsAbstractType) switch
        {
            (true, true) => HaveCommonType(schema, left, right),
            (true, false) => schema.IsSubType(left, right),
            (false, true) => schema.IsSubType(right, left),
            _ => false,
        };
    }

    private static bool HaveCommonType(Schema schema, NamedType left, NamedType right)
    {
        foreach (var type in schema.GetPossibleTypes(left))
        {
            if (schema.IsSubType(right, type))
            {
                return true;
            }
        }

        return false;
    }
}
