using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests : RuleTests<PossibleFragmentSpreadsRule>
{
    [Fact]
    public void Types_that_can_meet_may_be_spread() => ExpectValid(
            "{ named { ... on Worker { hours } ... on Found { __typename } ...T } search { ... on Named { name } } } fragment T on Team { name }");

    [Fact]
    public void Types_that_never_meet_are_reported() => ExpectErrors(
            "{ specialist(id: 1) { ... on Client { id } ...T } } fragment T on Team { name }",
            """Fragment cannot be spread here as objects of type "Specialist" can never be of type "Client". (1:23)""",
            """Fragment "T" cannot be spread here as objects of type "Specialist" can never be of type "Team". (1:44)""");

    [Fact]
    public void An_interface_and_a_union_without_a_common_type_never_meet() => ExpectErrors(
            "{ search { ... on Subscription { other } } }",
            """Fragment cannot be spread here as objects of type "Found" can never be of type "Subscription". (1:12)""");

    [Fact]
    public void Conditions_on_unknown_and_leaf_types_are_left_to_other_rules() =>
        ExpectValid("{ named { ... on Unknown { a } ... on Int { b } ...Gone } }");
}
