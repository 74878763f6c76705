namespace Mhep.Data.GraphQL.Errors;

/// <summary>
/// Ends a stage with errors that are meant for the client: thrown by the parser and by schema building, and by a
/// resolver that refuses on purpose. Every other exception is a fault, and its text stays on the server.
/// </summary>
public sealed class GraphQLException : Exception
{
    /// <summary>An exception that carries one error.</summary>
    /// <param name="error">The error the client receives.</param>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>An exception that carries several errors of one stage.</summary>
    /// <param name="errors">At least one error, in the order the client receives them.</param>
    public GraphQLException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join("\n\n", errors.Select(error => error.Message)))
    {
        if (errors.Count == 0)
        {
            throw new ArgumentException("At least one error is needed.", nameof(errors));
        }

        Errors = errors;
    }

    /// <summary>An exception with one error that has a message and nothing else.</summary>
    /// <param name="message">What the client is told.</param>
    public GraphQLException(string message)
        : this(new GraphQLError(message))
    {
    }

    /// <summary>An exception with one error that has a message, and the cause for the log.</summary>
    /// <param name="message">What the client is told.</param>
    /// <param name="innerException">The cause; the client never sees it.</param>
    public GraphQLException(string message, Exception innerException)
        : base(message, innerException)
    {
        Errors = [new GraphQLError(message)];
    }

    /// <summary>An exception without a message of its own; prefer the constructors that say what is wrong.</summary>
    public GraphQLException()
        : this("The request could not be answered.")
    {
    }

    /// <summary>The errors, at least one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
