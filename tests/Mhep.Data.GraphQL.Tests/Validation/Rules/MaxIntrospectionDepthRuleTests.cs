using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests : RuleTests<MaxIntrospectionDepthRule>
{
    [Fact]
    public void Two_lists_of_types_within_each_other_are_what_tools_ask_for() => ExpectValid(
            """{ __schema { types { fields { type { ofType { ofType { name } } } interfaces: name } } } __type(name: "A") { fields { type { fields { name } } } } }""");

    [Fact]
    public void Three_are_too_many() => ExpectErrors(
            """{ __type(name: "A") { fields { type { fields { type { interfaces { name } } } } } } }""",
            "Maximum introspection depth exceeded (1:3)");

    [Fact]
    public void Fragments_are_looked_through() => ExpectErrors(
            "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { possibleTypes { fields { name } } }",
            "Maximum introspection depth exceeded (1:3)");

    [Fact]
    public void Fragments_that_spread_each_other_end() =>
        ExpectValid("{ __schema { types { ...F } } } fragment F on __Type { name ofType { ...F } }");
}
