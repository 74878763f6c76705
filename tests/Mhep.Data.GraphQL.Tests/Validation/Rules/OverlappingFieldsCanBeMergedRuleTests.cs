using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests : RuleTests<OverlappingFieldsCanBeMergedRule>
{
    [Fact]
    public void The_same_field_with_the_same_arguments_may_be_given_twice() => ExpectValid(
            """{ flag(count: 1, id: 2) flag(id: 2, count: 1) named { name } named { name } jobs(period: {from: "a", to: "b"}) { title } jobs(period: {to: "b", from: "a"}) { title } }""");

    [Fact]
    public void Different_fields_under_one_alias_conflict() => ExpectErrors(
            "{ worker { a: name a: hours } }",
            """Fields "a" conflict because "name" and "hours" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:20)""");

    [Fact]
    public void Different_arguments_conflict() => ExpectErrors(
            "{ flag(count: 1) flag(count: 2) flag }",
            """Fields "flag" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:18)""",
            """Fields "flag" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:33)""",
            """Fields "flag" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:18, 1:33)""");

    [Fact]
    public void Types_that_exclude_each_other_may_differ_in_field_and_arguments() =>
        ExpectValid("{ search { ... on Specialist { a: name(short: true) } ... on Client { a: name } } }");

    [Fact]
    public void But_not_in_shape() => ExpectErrors(
            "{ search { ... on Specialist { a: hours } ... on Client { a: name } } }",
            """Fields "a" conflict because they return conflicting types "Float!" and "String". Use different aliases on the fields to fetch both if this was intentional. (1:32, 1:59)""");

    [Fact]
    public void Conflicts_below_merged_fields_are_told_as_one() => ExpectErrors(
            "{ worker { name a: name } worker { a: hours name } }",
            """Fields "worker" conflict because subfields "a" conflict because "name" and "hours" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:17, 1:27, 1:36)""");

    [Fact]
    public void Fragments_are_looked_through() => ExpectErrors(
            "{ worker { a: name ...F } } fragment F on Worker { ...G } fragment G on Worker { a: hours }",
            """Fields "a" conflict because "name" and "hours" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:82)""");

    [Fact]
    public void Two_fragments_are_compared_with_each_other() => ExpectErrors(
            "{ worker { ...F ...G } } fragment F on Worker { a: name } fragment G on Worker { a: hours }",
            """Fields "a" conflict because "name" and "hours" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:49, 1:82)""");

    [Fact]
    public void Fragments_that_spread_each_other_end() =>
        ExpectValid("{ worker { ...F } } fragment F on Worker { name ...G } fragment G on Worker { name ...F }");
}
