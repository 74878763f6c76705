using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>Checks documents against the rules of the specification in one walk for all rules.</summary>
public static class Validator
{
    /// <summary>Checks a request against a schema.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The document of the request.</param>
    /// <param name="options">Rules and limits; <see cref="ValidationOptions.Default"/> when null.</param>
    /// <returns>What is wrong, in document order; empty when the document may be executed.</returns>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions? options = null) => Validate(schema, document, options, out _);

    /// <summary>Checks a request against a schema and tells the work it took.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The document of the request.</param>
    /// <param name="options">Rules and limits; <see cref="ValidationOptions.Default"/> when null.</param>
    /// <param name="effort">The steps taken.</param>
    /// <returns>What is wrong, in document order; empty when the document may be executed.</returns>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions? options,
        out ValidationEffort effort)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        return Run(schema, document, options ?? ValidationOptions.Default, out effort);
    }

    /// <summary>Checks a document of the type system.</summary>
    /// <param name="document">The document, read with <see cref="Parser"/>.</param>
    /// <param name="schemaToExtend">The schema the document adds to; null when it stands alone.</param>
    /// <param name="rules">The rules; <see cref="RuleSet.SpecifiedSdl"/> when null.</param>
    /// <returns>What is wrong, in document order, without limit.</returns>
    public static IReadOnlyList<GraphQLError> ValidateSdl(
        DocumentNode document,
        Schema? schemaToExtend = null,
        RuleSet? rules = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var options = new ValidationOptions { Rules = rules ?? RuleSet.SpecifiedSdl, MaxErrors = int.MaxValue };
        return Run(schemaToExtend, document, options, out _);
    }

    private static IReadOnlyList<GraphQLError> Run(
        Schema? schema,
        DocumentNode document,
        ValidationOptions options,
        out ValidationEffort effort)
    {
        var validation = options.Rules.Rent();
        var errors = validation.Run(schema, document, options, out effort);

        // Only after an orderly end: a validation that a fault left half done is not used again.
        options.Rules.Return(validation);
        return errors;
    }
}
