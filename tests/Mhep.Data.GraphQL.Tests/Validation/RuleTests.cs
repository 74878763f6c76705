using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Validation;

namespace Mhep.Data.GraphQL.Tests.Validation;

/// <summary>Query in, errors out, for one rule alone. An error is written as its message and its places.</summary>
/// <typeparam name="TRule">The rule under test.</typeparam>
public abstract class RuleTests<TRule>
    where TRule : ValidationRule, new()
{
    private static readonly RuleSet Rules = new(() => new TRule());

    protected static void ExpectValid(string query) => ExpectErrors(query);

    protected static void ExpectErrors(string query, params string[] errors)
    {
        var options = new ValidationOptions { Rules = Rules };
        var found = Validator.Validate(TeamSchema.Schema, Parser.Parse(query), options);
        ExpectEqual(errors, found);
    }

    protected static void ExpectSdlErrors(string sdl, params string[] errors) =>
        ExpectEqual(errors, Validator.ValidateSdl(Parser.Parse(sdl), rules: Rules));

    protected static void ExpectExtensionErrors(string sdl, string extension, params string[] errors)
    {
        var schema = SchemaBuilder.FromSdl(sdl);
        ExpectEqual(errors, Validator.ValidateSdl(Parser.Parse(extension), schema, Rules));
    }

    private static void ExpectEqual(IEnumerable<string> expected, IEnumerable<GraphQLError> actual) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
}
