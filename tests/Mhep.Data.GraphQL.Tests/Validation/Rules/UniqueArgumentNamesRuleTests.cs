using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests : RuleTests<UniqueArgumentNamesRule>
{
    [Fact]
    public void Different_fields_may_have_the_same_argument() =>
        ExpectValid("{ a: flag(count: 1) b: flag(count: 1) }");

    [Fact]
    public void All_places_of_a_repeated_argument_are_reported_at_once() => ExpectErrors(
            """{ flag(count: 1, id: 2, count: 3, count: 4) @once(note: "", note: "") }""",
            """There can be only one argument named "count". (1:8, 1:25, 1:35)""",
            """There can be only one argument named "note". (1:51, 1:61)""");

    [Fact]
    public void Long_argument_lists_are_looked_through_too() => ExpectErrors(
            "{ flag(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, a: 1) }",
            """There can be only one argument named "a". (1:8, 1:62)""");
}
