using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Validation;
using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class NoSchemaIntrospectionCustomRuleTests : RuleTests<NoSchemaIntrospectionCustomRule>
{
    [Fact]
    public void The_type_name_is_not_introspection_of_the_schema() =>
        ExpectValid("{ __typename named { __typename } }");

    [Fact]
    public void A_program_is_told_the_field()
    {
        var options = ValidationOptions.Request with { Rules = new RuleSet([static () => new NoSchemaIntrospectionCustomRule()]) };

        var error = Assert.Single(Validator.Validate(TeamSchema.Schema, Parser.Parse("{ __schema { description } }"), options));

        Assert.Equal(("HC0046", "__schema"), (error.Code, error.Extensions["field"]));
    }

    [Fact]
    public void The_schema_is() => ExpectErrors(
            "{ __schema { description queryType { name } } }",
            """GraphQL introspection has been disabled, but the requested query contained the field "__schema". (1:3)""",
            """GraphQL introspection has been disabled, but the requested query contained the field "queryType". (1:26)""");
}
