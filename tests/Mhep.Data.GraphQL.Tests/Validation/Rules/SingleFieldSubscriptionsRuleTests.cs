using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests : RuleTests<SingleFieldSubscriptionsRule>
{
    [Fact]
    public void One_root_field_is_fine_under_any_alias() => ExpectValid("subscription S { a: changed { name } }");

    [Fact]
    public void One_field_given_twice_is_one_field() =>
        ExpectValid("subscription S { changed { name } changed { hours } }");

    [Fact]
    public void Two_root_fields_are_reported_at_the_second() => ExpectErrors(
            "subscription S { changed { name } other }",
            """Subscription "S" must select only one top level field. (1:35)""");

    [Fact]
    public void Fields_of_fragments_count() => ExpectErrors(
            "subscription { ...F ... on Subscription { changed { name } } } fragment F on Subscription { other }",
            "Anonymous Subscription must select only one top level field. (1:43)");

    [Fact]
    public void Introspection_at_the_root_is_refused() => ExpectErrors(
            "subscription { __typename }",
            "Anonymous Subscription must not select an introspection top level field. (1:16)");

    [Fact]
    public void Conditions_at_the_root_are_refused() => ExpectErrors(
            "subscription S($a: Boolean!) { changed @include(if: $a) { name } }",
            """Subscription "S" must not use `@skip` or `@include` directives in the top level selection. (1:40)""");

    [Fact]
    public void Fragments_that_spread_each_other_end() =>
        ExpectValid("subscription { ...F } fragment F on Subscription { ...F changed { name } }");

    [Fact]
    public void Queries_select_what_they_like() => ExpectValid("{ flag named { name } }");
}
