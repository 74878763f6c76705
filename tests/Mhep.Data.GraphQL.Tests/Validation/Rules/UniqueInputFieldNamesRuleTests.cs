using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests : RuleTests<UniqueInputFieldNamesRule>
{
    [Fact]
    public void Nested_objects_have_names_of_their_own() =>
        ExpectValid("{ anything(value: {a: {a: {a: 1}}, b: {a: 2}}) }");

    [Fact]
    public void A_repeated_field_is_reported() => ExpectErrors(
            "{ anything(value: {a: 1, b: {c: 2, c: 3}, a: 4}) }",
            """There can be only one input field named "c". (1:30, 1:36)""",
            """There can be only one input field named "a". (1:20, 1:43)""");
}
