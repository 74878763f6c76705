using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>Makes the exception for a literal that is no value of its type.</summary>
internal static class Rejected
{
    public static GraphQLException At(ValueNode literal, string message) => new(LocatedError.At(message, literal));
}
