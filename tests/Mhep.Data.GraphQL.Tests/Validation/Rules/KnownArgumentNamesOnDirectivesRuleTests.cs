using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesOnDirectivesRuleTests : RuleTests<KnownArgumentNamesOnDirectivesRule>
{
    [Fact]
    public void Arguments_of_specified_and_own_directives_are_known() =>
        ExpectSdlErrors("""directive @d(a: Int) on OBJECT type A @d(a: 1) { b: Int @deprecated(reason: "c") }""");

    [Fact]
    public void Unknown_ones_are_reported() => ExpectSdlErrors(
            """directive @d(alpha: Int) on OBJECT type A @d(alfa: 1) { b: Int @deprecated(because: "c") }""",
            """Unknown argument "alfa" on directive "@d". Did you mean "alpha"? (1:46)""",
            """Unknown argument "because" on directive "@deprecated". (1:76)""");
}
