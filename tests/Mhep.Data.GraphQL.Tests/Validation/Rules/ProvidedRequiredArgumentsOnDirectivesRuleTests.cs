using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsOnDirectivesRuleTests : RuleTests<ProvidedRequiredArgumentsOnDirectivesRule>
{
    [Fact]
    public void Arguments_with_a_default_may_be_left_out() =>
        ExpectSdlErrors("directive @d(a: Int! = 1) on OBJECT type A @d { b: Int @deprecated }");

    [Fact]
    public void Others_may_not() => ExpectSdlErrors(
            "directive @d(a: [Int!]!) on OBJECT type A @d { b: Int } scalar S @specifiedBy",
            """Directive "@d" argument "a" of type "[Int!]!" is required, but it was not provided. (1:43)""",
            """Directive "@specifiedBy" argument "url" of type "String!" is required, but it was not provided. (1:66)""");
}
