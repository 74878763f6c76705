using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests : RuleTests<UniqueVariableNamesRule>
{
    [Fact]
    public void Two_operations_may_have_the_same_variable() =>
        ExpectValid("query A($a: Int) { flag } query B($a: Int) { flag }");

    [Fact]
    public void All_places_of_a_repeated_variable_are_reported_at_once() => ExpectErrors(
            "query ($a: Int, $b: Int, $a: ID, $a: Role) { flag }",
            """There can be only one variable named "$a". (1:9, 1:27, 1:35)""");
}
