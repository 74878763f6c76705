using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests : RuleTests<FieldsOnCorrectTypeRule>
{
    [Fact]
    public void Fields_of_the_type_and_introspection_fields_are_known() => ExpectValid(
            """{ __typename __schema { description } __type(name: "A") { name } worker { name ... on Volunteer { since } __typename } }""");

    [Fact]
    public void A_similar_field_is_proposed() => ExpectErrors(
            "{ worker { nam } }",
            """Cannot query field "nam" on type "Worker". Did you mean "name"? (1:12)""");

    [Fact]
    public void A_type_that_has_the_field_is_a_better_proposal() => ExpectErrors(
            "{ worker { since } }",
            """Cannot query field "since" on type "Worker". Did you mean to use an inline fragment on "Volunteer"? (1:12)""");

    [Fact]
    public void Interfaces_come_before_the_types_that_implement_them() => ExpectErrors(
            "{ search { name } }",
            """Cannot query field "name" on type "Found". Did you mean to use an inline fragment on "Named", "Client", "Team", "Worker", or "Specialist"? (1:12)""");

    [Fact]
    public void Introspection_of_the_schema_starts_at_the_query_root_only() => ExpectErrors(
            "{ named { __schema { description } } }",
            """Cannot query field "__schema" on type "Named". (1:11)""");

    [Fact]
    public void Fields_below_an_unknown_field_are_not_reported() =>
        ExpectErrors("{ a { b } }", """Cannot query field "a" on type "Query". (1:3)""");
}
