using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>
/// Holds schemas to the type system rules of the specification. Requests are served from valid schemas only.
/// </summary>
public static class SchemaValidator
{
    /// <summary>Finds what is wrong with a schema.</summary>
    /// <param name="schema">The schema, from text or from code.</param>
    /// <param name="options">What to demand; <see cref="SchemaValidationOptions.Default"/> when null.</param>
    /// <returns>Every fault, with its places when the schema was read from text; empty for a valid schema.</returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, SchemaValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var validation = new SchemaValidation(schema, options ?? SchemaValidationOptions.Default);
        return validation.Run();
    }

    /// <summary>Throws when a schema is not valid.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">What to demand; <see cref="SchemaValidationOptions.Default"/> when null.</param>
    /// <returns>The same schema.</returns>
    /// <exception cref="GraphQLException">Carries every fault.</exception>
    public static Schema AssertValid(Schema schema, SchemaValidationOptions? options = null)
    {
        var errors = Validate(schema, options);
        return errors.Count == 0 ? schema : throw new GraphQLException(errors);
    }
}
