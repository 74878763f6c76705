using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests : RuleTests<KnownArgumentNamesRule>
{
    [Fact]
    public void Arguments_of_fields_and_directives_are_known() =>
        ExpectValid("""{ specialist(id: 1) { name(short: true) @tag(name: "a") } }""");

    [Fact]
    public void Unknown_ones_are_reported_with_similar_names() => ExpectErrors(
            """{ specialist(id: 1, ids: 2) { name @tag(nam: "a") } }""",
            """Unknown argument "ids" on field "Query.specialist". Did you mean "id"? (1:21)""",
            """Unknown argument "nam" on directive "@tag". Did you mean "name"? (1:41)""");

    [Fact]
    public void Arguments_of_unknown_fields_are_left_alone() => ExpectValid("{ unknown(a: 1) }");
}
