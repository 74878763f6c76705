using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests : RuleTests<VariablesInAllowedPositionRule>
{
    [Fact]
    public void A_stricter_variable_fits_and_so_does_a_nullable_one_where_a_default_steps_in() => ExpectValid(
            "query ($a: ID!, $b: Int!, $c: Int = 5, $d: Int) { specialist(id: $a) { caseload(first: $c) { id } } flag(count: $b) search(limit: $d) { __typename } }");

    [Fact]
    public void Other_types_do_not() => ExpectErrors(
            "query ($a: String, $b: [Int], $c: Int) { specialist(id: $a) { name } jobs(hours: $b) { title } flag(role: $c) }",
            """Variable "$a" of type "String" used in position expecting type "ID!". (1:8, 1:57)""",
            """Variable "$b" of type "[Int]" used in position expecting type "[Int!]". (1:20, 1:82)""",
            """Variable "$c" of type "Int" used in position expecting type "Role". (1:31, 1:107)""");

    [Fact]
    public void A_default_of_null_does_not_step_in() => ExpectErrors(
            "query ($a: ID = null) { specialist(id: $a) { name } }",
            """Variable "$a" of type "ID" used in position expecting type "ID!". (1:8, 1:40)""");

    [Fact]
    public void Use_in_a_fragment_counts_for_every_operation_that_spreads_it() => ExpectErrors(
            "query A($a: Int) { ...F } query B($a: ID!) { ...F } fragment F on Query { specialist(id: $a) { name } }",
            """Variable "$a" of type "Int" used in position expecting type "ID!". (1:9, 1:90)""");

    [Fact]
    public void A_variable_in_a_oneOf_object_is_non_null() => ExpectErrors(
            "query ($a: ID) { client(key: {id: $a}) { id } }",
            """Variable "$a" is of type "ID" but must be non-nullable to be used for OneOf Input Object "ClientKey". (1:8, 1:35)""");
}
