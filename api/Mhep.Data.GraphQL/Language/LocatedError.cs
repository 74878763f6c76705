using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>Makes errors that point at nodes of a document.</summary>
public static class LocatedError
{
    // A message repeats names of the request; the answer is not to grow to several times the request.
    private const int LongestMessage = 50_000;

    /// <summary>An error at the start of each node; nodes without a place, and nulls, are left out.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="nodes">The nodes concerned, the most important first.</param>
    public static GraphQLError At(string message, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var locations = new List<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is { Location.IsKnown: true })
            {
                locations.Add(node.Location.ToSourceLocation());
            }
        }

        return new GraphQLError(
            message.Length > LongestMessage ? message[..LongestMessage] + "..." : message,
            locations);
    }
}
