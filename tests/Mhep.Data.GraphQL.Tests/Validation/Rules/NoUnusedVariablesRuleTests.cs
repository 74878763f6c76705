using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests : RuleTests<NoUnusedVariablesRule>
{
    [Fact]
    public void Use_in_a_directive_a_list_or_a_fragment_is_use() => ExpectValid(
            "query ($a: Boolean!, $b: Int!, $c: ID) { flag @skip(if: $a) jobs(hours: [$b]) { title } ...F } fragment F on Query { flag(id: $c) }");

    [Fact]
    public void Unused_variables_are_reported() => ExpectErrors(
            "query Q($a: Int) { flag } query ($b: Int) { flag }",
            """Variable "$a" is never used in operation "Q". (1:9)""",
            """Variable "$b" is never used. (1:34)""");
}
