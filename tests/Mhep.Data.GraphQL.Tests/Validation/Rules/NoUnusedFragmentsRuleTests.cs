using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests : RuleTests<NoUnusedFragmentsRule>
{
    [Fact]
    public void Use_through_another_fragment_is_use() =>
        ExpectValid("{ named { ...A } } fragment A on Named { ...B } fragment B on Named { name }");

    [Fact]
    public void Fragments_that_only_use_each_other_are_unused() => ExpectErrors(
            "{ named { name } } fragment A on Named { ...B } fragment B on Named { ...A }",
            """Fragment "A" is never used. (1:20)""",
            """Fragment "B" is never used. (1:49)""");
}
