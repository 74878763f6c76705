using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests : RuleTests<UniqueDirectivesPerLocationRule>
{
    [Fact]
    public void Repeatable_directives_may_be_repeated() => ExpectValid("""{ flag @tag(name: "a") @tag(name: "b") }""");

    [Fact]
    public void Others_may_not_at_one_place() => ExpectErrors(
            "{ flag @once @once flag @once }",
            """The directive "@once" can only be used once at this location. (1:8, 1:14)""");

    [Fact]
    public void Each_further_one_is_reported() => ExpectErrors(
            "{ flag @once @once @once }",
            """The directive "@once" can only be used once at this location. (1:8, 1:14)""",
            """The directive "@once" can only be used once at this location. (1:8, 1:20)""");

    [Fact]
    public void A_type_and_its_extension_are_one_place() => ExpectSdlErrors(
            "directive @d on OBJECT type A @d { b: Int } extend type A @d",
            """The directive "@d" can only be used once at this location. (1:31, 1:59)""");
}
