using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests : RuleTests<NoUndefinedVariablesRule>
{
    [Fact]
    public void Variables_used_in_fragments_are_defined_by_the_operation() =>
        ExpectValid("query ($a: ID!) { ...F } fragment F on Query { specialist(id: $a) { name } }");

    [Fact]
    public void An_undefined_variable_is_reported_with_its_operation() => ExpectErrors(
            """query Q { specialist(id: $a) { name } } query { jobs(period: {from: $b, to: ""}) { title } }""",
            """Variable "$a" is not defined by operation "Q". (1:26, 1:1)""",
            """Variable "$b" is not defined. (1:69, 1:41)""");

    [Fact]
    public void Each_operation_defines_its_own() => ExpectErrors(
            "query A($a: Int) { ...F } query B { ...F } fragment F on Query { flag(count: $a) }",
            """Variable "$a" is not defined by operation "B". (1:78, 1:27)""");
}
