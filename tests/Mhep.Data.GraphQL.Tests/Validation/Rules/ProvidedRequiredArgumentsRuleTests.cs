using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests : RuleTests<ProvidedRequiredArgumentsRule>
{
    [Fact]
    public void Arguments_with_a_default_may_be_left_out() =>
        ExpectValid("{ search { __typename } specialist(id: 1) { name } }");

    [Fact]
    public void Others_may_not() => ExpectErrors(
            "{ specialist { caseload { id } } flag @tag }",
            """Field "caseload" argument "first" of type "Int!" is required, but it was not provided. (1:16)""",
            """Field "specialist" argument "id" of type "ID!" is required, but it was not provided. (1:3)""",
            """Directive "@tag" argument "name" of type "String!" is required, but it was not provided. (1:39)""");
}
