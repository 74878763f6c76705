using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>From the types a document writes to the types of a schema.</summary>
public static class TypeReference
{
    /// <summary>The type a document refers to.</summary>
    /// <param name="schema">Where named types are looked up.</param>
    /// <param name="node">The reference.</param>
    /// <returns>Null when the schema has no type of that name.</returns>
    public static GraphQLType? Find(Schema schema, TypeNode node)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return node switch
        {
            NamedTypeNode named => schema.GetType(named.Name.Value),
            ListTypeNode list => Find(schema, list.Type)?.List(),
            NonNullTypeNode nonNull => Find(schema, nonNull.Type)?.NonNull(),
            _ => null,
        };
    }
}
