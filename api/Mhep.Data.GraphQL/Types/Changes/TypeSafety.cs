namespace Mhep.Data.GraphQL.Types.Changes;

/// <summary>Whether a type can take the place of another without clients noticing.</summary>
internal static class TypeSafety
{
    /// <summary>
    /// Whether every result of the new type was possible for the old one: non-null may be added, not taken away.
    /// </summary>
    public static bool IsSafeForOutput(GraphQLType oldType, GraphQLType newType) => (oldType, newType) switch
    {
        (ListType from, ListType to) => IsSafeForOutput(from.OfType, to.OfType),
        (NonNullType from, NonNullType to) => IsSafeForOutput(from.OfType, to.OfType),
        (NonNullType, _) => false,
        (_, NonNullType to) => IsSafeForOutput(oldType, to.OfType),
        (NamedType from, NamedType to) => from.Name == to.Name,
        _ => false,
    };

    /// <summary>
    /// Whether every value given to the old type is taken by the new one: non-null may be taken away, not added.
    /// </summary>
    public static bool IsSafeForInput(GraphQLType oldType, GraphQLType newType) => (oldType, newType) switch
    {
        (ListType from, ListType to) => IsSafeForInput(from.OfType, to.OfType),
        (NonNullType from, NonNullType to) => IsSafeForInput(from.OfType, to.OfType),
        (_, NonNullType) => false,
        (NonNullType from, _) => IsSafeForInput(from.OfType, newType),
        (NamedType from, NamedType to) => from.Name == to.Name,
        _ => false,
    };
}
