using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests : RuleTests<KnownFragmentNamesRule>
{
    [Fact]
    public void Fragments_may_be_defined_after_their_use() =>
        ExpectValid("{ named { ...A } } fragment A on Named { name }");

    [Fact]
    public void Unknown_fragments_are_reported_where_they_are_spread() => ExpectErrors(
            "{ named { ...A ... { ...B } } } fragment C on Named { ...D }",
            """Unknown fragment "A". (1:14)""",
            """Unknown fragment "B". (1:25)""",
            """Unknown fragment "D". (1:58)""");
}
