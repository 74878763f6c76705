using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class MaxFieldCycleDepthRuleTests : RuleTests<MaxFieldCycleDepthRule>
{
    [Fact]
    public void Three_times_in_itself_is_enough_for_anyone() => ExpectValid(
            "{ client { specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { name } } } } } } }");

    [Fact]
    public void Four_times_is_not() => ExpectErrors(
            "{ client { specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { name } } } } } } } } }",
            """Field "Client.specialist" is nested in itself more than 3 times. (1:12)""");

    [Fact]
    public void Fragments_are_looked_through() => ExpectErrors(
            "{ client { ...A } } fragment A on Client { specialist { ...B } } fragment B on Specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { name } } } } } } }",
            """Field "Client.specialist" is nested in itself more than 3 times. (1:44)""");

    [Fact]
    public void Side_by_side_is_not_within() => ExpectValid(
            "{ client { a: specialist { name } b: specialist { name } c: specialist { name } d: specialist { name } } }");

    [Fact]
    public void Introspection_may_nest_ofType() =>
        ExpectValid("""{ __type(name: "A") { ofType { ofType { ofType { ofType { ofType { name } } } } } } }""");

    [Fact]
    public void Fragments_that_spread_each_other_end() =>
        ExpectValid("{ client { ...A } } fragment A on Client { specialist { caseload(first: 1) { ...A } } }");
}
