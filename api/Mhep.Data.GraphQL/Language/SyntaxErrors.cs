using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>Makes the one error that ends the reading of a document.</summary>
internal static class SyntaxErrors
{
    public static GraphQLException At(Source source, int offset, string message) =>
        new(new GraphQLError($"Syntax Error: {message}", [source.LocationAt(offset)]).WithCode(ErrorCodes.Syntax));
}
