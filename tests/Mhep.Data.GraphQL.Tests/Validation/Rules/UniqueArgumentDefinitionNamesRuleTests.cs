using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentDefinitionNamesRuleTests : RuleTests<UniqueArgumentDefinitionNamesRule>
{
    [Fact]
    public void Arguments_of_one_name_are_reported() => ExpectSdlErrors(
            "type A { b(c: Int, d: Int, c: ID): Int } directive @e(f: Int, f: Int) on FIELD",
            """Argument "A.b(c:)" can only be defined once. (1:12, 1:28)""",
            """Argument "@e(f:)" can only be defined once. (1:55, 1:63)""");

    [Fact]
    public void Different_fields_may_have_the_same_argument() =>
        ExpectSdlErrors("interface A { b(c: Int): Int d(c: Int): Int } extend type E { f(c: Int): Int }");
}
