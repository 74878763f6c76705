using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests : RuleTests<UniqueOperationNamesRule>
{
    [Fact]
    public void Different_names_and_a_fragment_of_the_same_name_are_fine() =>
        ExpectValid("query A { flag } mutation B { a } fragment A on Named { name }");

    [Fact]
    public void The_first_operation_of_a_name_and_each_later_one_are_reported() => ExpectErrors(
            "query A { flag } mutation A { a } subscription A { b }",
            """There can be only one operation named "A". (1:7, 1:27)""",
            """There can be only one operation named "A". (1:7, 1:48)""");
}
